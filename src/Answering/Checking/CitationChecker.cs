using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Composing;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// Compares every sentence of a draft with what it quotes and every quote with its article. What does not hold is not shown: a quote goes with its marker,
/// and in place
/// of a sentence in a language model's words stands the quote that it was made of, where that answers.
/// </summary>
internal sealed class CitationChecker(IArticleLibrary library)
{
    /// <summary>Checks a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="check">Judges sentences that are not the articles' own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Only sentences with at least one quote that proves them; nothing is listed that no sentence cites.</returns>
    public async Task<CheckedDraft> CheckAsync(Draft draft, AnswerCheck check, CancellationToken cancellationToken)
    {
        var articles = await LoadAsync(draft, cancellationToken);
        var sentences = new List<AnswerSentence>();
        var citations = new List<Citation>();
        var rejected = new List<RejectedSentence>();
        var checks = new List<TracedCheck>();
        foreach (var sentence in draft.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var quotes = sentence.Quotes.Where(quote => IsInArticle(quote, articles)).ToList();
            var reason = quotes.Count == 0 ? "no quote that stands in its article"
                : quotes.RemoveAll(GivesOrders) > 0 && quotes.Count == 0 ? "its quote gives orders to the bot"
                : string.IsNullOrWhiteSpace(sentence.Text) ? "no words"
                : sentence.IsVerbatim ? RejectVerbatim(sentence, quotes, articles)
                : await RejectAsync(sentence, quotes, check, checks, articles);
            if (reason is null)
            {
                sentences.Add(Accepted(sentence, quotes, citations));
                continue;
            }

            rejected.Add(new RejectedSentence(sentence.Text, reason));
            // A quote that is shown or cited already says nothing new.
            if (!sentence.IsVerbatim && quotes.Find(check.IsAnsweredBy) is { } quote && !citations.Exists(citation => Cites(citation, quote)))
                sentences.Add(new AnswerSentence(quote.Shown, Number([quote], citations)));
        }

        return new CheckedDraft(sentences, citations, ShortAnswerOf(draft, sentences, citations), rejected) { Checks = checks };
    }

    private static AnswerSentence Accepted(DraftSentence sentence, List<DraftQuote> quotes, List<Citation> citations)
    {
        var text = Whitespace.Collapse(sentence.Text);
        var list = sentence.IsVerbatim && quotes is [{ Items.Count: > 1 } one] ? one : null;
        return new AnswerSentence(text, Number(quotes, citations)) { Side = sentence.Side, Items = list?.ItemsIn(text) ?? [], FirstNumber = list?.FirstNumber };
    }

    /// <summary>Why the sentence fails, or null. In the list stay the quotes that are about the same, if any are, the nearest first.</summary>
    private static async Task<string?> RejectAsync(
        DraftSentence sentence, List<DraftQuote> quotes, AnswerCheck check, List<TracedCheck> checks, Dictionary<string, Article> articles)
    {
        var said = Assertion.Of(sentence.Text);
        var near = quotes.Select(quote => (Quote: quote, Says: Assertion.Of(quote.Statement)))
            .Where(quote => Relevance.IsAboutTheSame(said, quote.Says)).ToList();
        // Other words altogether may still mean the same.
        var compared = near.Count > 0 ? near.ConvertAll(quote => quote.Quote) : [.. quotes];
        var verdict = await check.OfAsync(
            sentence.Text, compared.ConvertAll(quote => (quote, Names.BehindPronoun(quote, articles[quote.Passage.Article.Key].Text))));
        checks.Add(new TracedCheck(sentence.Text, verdict));
        quotes.Clear();
        quotes.AddRange(verdict.Passes || near.Count == 0 ? compared
            : near.OrderByDescending(quote => Relevance.Share(said, quote.Says)).Select(quote => quote.Quote));
        return verdict.Reason;
    }

    private static bool GivesOrders(DraftQuote quote) => Orders.AreIn(Whitespace.Collapse(quote.Text));

    private static string? RejectVerbatim(DraftSentence sentence, List<DraftQuote> quotes, Dictionary<string, Article> articles)
    {
        var words = Whitespace.Collapse(sentence.WithoutInsertions());
        quotes.RemoveAll(quote => !quote.Shows(words));
        if (quotes.Count == 0)
            return "not the words of its quote";

        foreach (var insertion in sentence.Insertions)
        {
            var inserted = insertion.In(sentence.Text).Trim().TrimStart('[').TrimEnd(']').ToString();
            if (!quotes.Exists(quote => IsSaid(inserted, words, quote, articles[quote.Passage.Article.Key])))
                return $"the article does not say '{inserted}'";
        }

        return null;
    }

    /// <summary>Whether what was put in stands elsewhere in the article, is the day that the words count to, or says that something was left out.</summary>
    private static bool IsSaid(string inserted, string words, DraftQuote quote, Article article) =>
        inserted == DraftSentence.Omission.Trim('[', ']')
        || article.Text.Contains(inserted, StringComparison.Ordinal)
        || DaysMeant.Of(words, quote.Passage.Article.Published)?.Days == inserted;

    /// <summary>The index may have moved on since the passages were found; a quote from a version that is gone cannot be shown any more.</summary>
    private static bool IsInArticle(DraftQuote quote, Dictionary<string, Article> articles) =>
        quote.Span.Length > 0
        && quote.Passage.Span.Contains(quote.Span)
        && articles.TryGetValue(quote.Passage.Article.Key, out var article)
        && article.Version == quote.Passage.Version
        && quote.Span.End <= article.Text.Length
        && quote.Span.In(article.Text).SequenceEqual(quote.Text)
        && quote.Context.All(part => part.Span.End <= article.Text.Length && part.Span.In(article.Text).SequenceEqual(part.Text));

    private static List<int> Number(List<DraftQuote> quotes, List<Citation> citations)
    {
        var numbers = new List<int>();
        foreach (var quote in quotes)
        {
            var number = citations.FindIndex(citation => Cites(citation, quote)) + 1;
            if (number == 0)
            {
                number = citations.Count + 1;
                citations.Add(new Citation(number, quote.Passage.Article, quote.Passage.Version, quote.Span, quote.Text)
                {
                    Context = quote.Context,
                    Shown = quote.Shown,
                    Heading = quote.Passage.Heading,
                    Page = quote.Passage.PageOf(quote.Span),
                });
            }

            if (!numbers.Contains(number))
                numbers.Add(number);
        }

        return numbers;
    }

    private static ShortAnswer? ShortAnswerOf(Draft draft, List<AnswerSentence> sentences, List<Citation> citations)
    {
        if (draft.Verdict is { } verdict && citations.Count > 0)
            return new ShortAnswer(verdict, citations[0].Number, citations[0].Span);
        if (draft.ShortAnswer is not { } span || span.Span.Length == 0)
            return null;
        var holder = citations.Find(citation => citation.Article.Key == span.Passage.Article.Key
            && citation.Version == span.Passage.Version && citation.Span.Contains(span.Span));
        if (holder is null)
            return null;

        // What the sentence says of its "yesterday" is said of the short answer's, too.
        var words = Whitespace.Collapse(span.Text);
        var day = DaysMeant.Of(words, holder.Article.Published) is { Days: var days }
            && sentences.Exists(sentence => sentence.Text.Contains($" [{days}]", StringComparison.Ordinal))
            ? $" [{days}]"
            : string.Empty;
        // Of a sentence that is shown in part the words may be all, or more; then nothing is to be set off.
        return sentences.Exists(sentence => sentence.Citations.Contains(holder.Number) && sentence.Text.Length > words.Length + day.Length)
            ? new ShortAnswer(words + day, holder.Number, span.Span)
            : null;
    }

    private static bool Cites(Citation citation, DraftQuote quote) =>
        citation.Span == quote.Span && citation.Article.Key == quote.Passage.Article.Key && citation.Version == quote.Passage.Version;

    private async Task<Dictionary<string, Article>> LoadAsync(Draft draft, CancellationToken cancellationToken)
    {
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var key in draft.Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Passage.Article.Key).Distinct())
        {
            if (await library.FindAsync(key, cancellationToken) is { } article)
                articles[key] = article;
        }

        return articles;
    }
}
