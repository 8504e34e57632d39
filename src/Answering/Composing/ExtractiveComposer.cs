using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Composing;

/// <summary>Composes answers from the articles' own sentences: the one that answers, and more only where the question asks for more.</summary>
internal sealed class ExtractiveComposer(IArticleLibrary library)
{
    private const int MostSentences = 3;

    /// <summary>A further item of a list is shown when the reader believes in it nearly as much as in the first.</summary>
    private const float ListMargin = 2f;

    /// <summary>Composes a draft.</summary>
    public async Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken)
    {
        if (findings.Parts.Count > 0)
            return await CompareAsync(findings, cancellationToken);
        if (findings.Changes.Count > 0)
            return await ContrastAsync(findings, cancellationToken);
        if (findings.Sentences.Count == 0)
            return Draft.Empty;

        var first = findings.Sentences[0];
        switch (findings.Question.Kind)
        {
            case QuestionKind.Summary:
                return await QuoteAsync(findings.Question, Summary.Choose(findings, MostSentences), cancellationToken);
            case var _ when Hedging.Of(findings) is var sureness and not Sureness.Sure && Disagreement.OtherSide(findings) is null:
                return await HedgeAsync(findings, sureness, cancellationToken);
            case QuestionKind.List:
                var items = Items(findings);
                var list = await QuoteAsync(findings.Question, items, cancellationToken);
                // One sentence may name them all; several share the answer.
                return items.Count == 1 ? list with { ShortAnswer = ShortAnswers.Of(findings.Question, first) } : list;
            default:
                if (Disagreement.OtherSide(findings) is { } other)
                    return await DisagreeAsync(findings, other, cancellationToken);
                var sentences = Objection.To(first) is { } objection ? new[] { first, objection } : [first];
                return await QuoteAsync(findings.Question, sentences, cancellationToken) with
                {
                    ShortAnswer = ShortAnswers.Of(findings.Question, first),
                    Verdict = sentences.Length == 1 ? Verdict.Of(findings.Question, StandingAlone.AsStatement(QuoteContext.Of(findings.Question, first.Passage, first.Span), first.Text)) : null,
                };
        }
    }

    /// <summary>Without a short answer, and not as if it were sure.</summary>
    private async Task<Draft> HedgeAsync(Findings findings, Sureness sureness, CancellationToken cancellationToken)
    {
        var (first, rival) = (findings.Sentences[0], sureness == Sureness.Unsure ? Hedging.Rival(findings) : null);
        var draft = await QuoteAsync(findings.Question, rival is null ? [first] : [first, rival], cancellationToken);
        string[] sides = rival is not null ? [Hedging.First, Hedging.Second] : sureness == Sureness.NotPlain ? [Hedging.Nearest] : [];
        return draft with
        {
            Sentences = [.. draft.Sentences.Select((sentence, index) => index < sides.Length ? sentence with { Side = sides[index] } : sentence)],
            IsHedged = true,
            Notice = rival is not null ? Hedging.OneOfTwo : sureness == Sureness.NotPlain ? Hedging.NotPlain : Hedging.Unsure,
        };
    }

    /// <summary>Newest first; a short answer would take a side.</summary>
    private async Task<Draft> DisagreeAsync(Findings findings, SentenceEvidence other, CancellationToken cancellationToken)
    {
        var first = findings.Sentences[0];
        SentenceEvidence[] sides = Recency.IsNewer(other.Passage.Article, first.Passage.Article) ? [other, first] : [first, other];
        return WithSides(await QuoteAsync(findings.Question, sides, cancellationToken)) with { Notice = Disagreement.Notice(sides) };
    }

    private async Task<Draft> ContrastAsync(Findings findings, CancellationToken cancellationToken)
    {
        var draft = await QuoteAsync(findings.Question, [.. findings.Changes.SelectMany(change => (SentenceEvidence[])[change.Now, change.Before])], cancellationToken);
        return WithSides(draft) with { Notice = Disagreement.NewerFirst(findings.Changes) };
    }

    private static Draft WithSides(Draft draft) =>
        draft with { Sentences = [.. draft.Sentences.Select(sentence => sentence with { Side = Disagreement.SideOf(sentence.Quotes[0].Passage.Article) })] };

    private async Task<Draft> CompareAsync(Findings findings, CancellationToken cancellationToken)
    {
        var sentences = new List<SentenceEvidence>();
        foreach (var part in findings.Parts.Where(part => part.Answerability >= 0))
        {
            if (part.Sentences.FirstOrDefault(sentence => !sentences.Exists(other => other.Quote == sentence.Quote)) is { } best)
                sentences.Add(best);
        }

        var silent = findings.Parts.Where(part => part.Answerability < 0).Select(part => part.Question.Text).ToList();
        var draft = await QuoteAsync(findings.Question, sentences, cancellationToken);
        return silent.Count > 0 && sentences.Count > 0 ? draft with { Notice = Phrases.FormatNotAnswered(string.Join(" ", silent)) } : draft;
    }

    private static List<SentenceEvidence> Items(Findings findings)
    {
        var first = findings.Sentences[0];
        var items = new List<SentenceEvidence> { first };
        foreach (var sentence in findings.Sentences.Skip(1))
        {
            var isSure = sentence.Reading > 0 && sentence.Score > first.Score - ListMargin;
            if (items.Count < MostSentences && isSure && items.TrueForAll(item => !Overlap.IsRepetition(item.Text, sentence.Text)))
                items.Add(sentence);
        }

        return items;
    }

    private async Task<Draft> QuoteAsync(QuestionReading question, IReadOnlyList<SentenceEvidence> sentences, CancellationToken cancellationToken)
    {
        var drafted = new List<DraftSentence>();
        foreach (var sentence in sentences)
        {
            if (sentences.Count == 1 && WholeLists.Of(question, sentence) is { } list)
            {
                drafted.Add(list);
                continue;
            }

            var shown = Trimming.Of(question, sentence);
            var article = await library.FindAsync(sentence.Passage.Article.Key, cancellationToken);
            var draft = article is null ? Names.Plain(sentence, shown) : Names.ForPronouns(sentence, shown, article.Text);
            var context = QuoteContext.Of(question, sentence.Passage, sentence.Span);
            draft = DaysMeant.In(draft, question, sentence.Passage.Article.Published);
            draft = Trimming.Mark(draft, sentence, shown).Behind(StandingAlone.Before(context));
            drafted.Add(draft with { Quotes = [sentence.Quote with { Context = context }] });
        }

        return new Draft(drafted);
    }
}
