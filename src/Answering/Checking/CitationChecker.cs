using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Composing;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// Compares every sentence of a draft with what it quotes and every quote with its article, by rules alone. What does not hold is dropped:
/// a quote with its marker, or the sentence.
/// </summary>
internal sealed class CitationChecker(IArticleLibrary library)
{
    /// <summary>Checks a draft.</summary>
    /// <returns>Only sentences with at least one quote that proves them; nothing is listed that no sentence cites.</returns>
    public async Task<CheckedDraft> CheckAsync(Draft draft, CancellationToken cancellationToken)
    {
        var articles = await LoadAsync(draft, cancellationToken);
        var sentences = new List<AnswerSentence>();
        var citations = new List<Citation>();
        var rejected = new List<RejectedSentence>();
        foreach (var sentence in draft.Sentences)
        {
            var quotes = sentence.Quotes.Where(quote => IsInArticle(quote, articles)).ToList();
            var reason = quotes.Count == 0 ? "no quote that stands in its article"
                : quotes.RemoveAll(GivesOrders) > 0 && quotes.Count == 0 ? "its quote gives orders to the bot"
                : Reject(sentence, quotes, articles);
            if (reason is null)
                sentences.Add(new AnswerSentence(Whitespace.Collapse(sentence.Text), Number(quotes, citations)) { Side = sentence.Side });
            else
                rejected.Add(new RejectedSentence(sentence.Text, reason));
        }

        return new CheckedDraft(sentences, citations, ShortAnswerOf(draft, sentences, citations), rejected);
    }

    /// <summary>Why the sentence fails, or null; quotes that prove no part of it are taken out of the list.</summary>
    private static string? Reject(DraftSentence sentence, List<DraftQuote> quotes, Dictionary<string, Article> articles)
    {
        if (string.IsNullOrWhiteSpace(sentence.Text))
            return "no words";
        return sentence.IsVerbatim ? RejectVerbatim(sentence, quotes, articles)
            : WordingCheck.Reject(sentence.Text, quotes, quote => Names.BehindPronoun(quote, articles[quote.Passage.Article.Key].Text));
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
        return new ShortAnswer(words + day, holder.Number, span.Span);
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
