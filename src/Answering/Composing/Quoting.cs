using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Composing;

/// <summary>Makes drafts of the articles' own sentences, each so that it stands alone.</summary>
internal sealed class Quoting(IArticleLibrary library)
{
    private const int SentencesOfSummary = 3;

    /// <summary>The sentences in their order.</summary>
    public async Task<Draft> QuoteAsync(QuestionReading question, IReadOnlyList<SentenceEvidence> sentences, CancellationToken cancellationToken)
    {
        var drafted = new List<DraftSentence>();
        foreach (var sentence in sentences)
        {
            if (sentences.Count == 1 && (WholeTables.Of(question, sentence) ?? WholeLists.Of(question, sentence)) is { } list)
            {
                drafted.Add(list);
                continue;
            }

            if (sentence.Passage.Structure.CellsIn(sentence.Span).Any()
                && WholeRows.Of(question, sentence, await library.PassagesAsync(sentence.Passage.Article.Key, cancellationToken)) is { } row)
            {
                drafted.Add(row);
                continue;
            }

            var shown = Trimming.Of(question, sentence);
            var article = await library.FindAsync(sentence.Passage.Article.Key, cancellationToken);
            var draft = article is null ? Names.Plain(sentence, shown) : Names.ForPronouns(sentence, shown, article.Text);
            var context = QuoteContext.Of(question, sentence.Passage, sentence.Span).Where(part => !IsTold(part, sentence, drafted)).ToList();
            draft = DaysMeant.In(draft, question, sentence.Passage.Article.Published);
            draft = Trimming.Mark(draft, sentence, shown).Behind(StandingAlone.Before(context));
            drafted.Add(draft with { Quotes = [sentence.Quote with { Context = context }] });
        }

        return new Draft(drafted);
    }

    /// <summary>A heading over two sentences is said once, and so is whatever stands over two of the same item.</summary>
    private static bool IsTold(ContextPart part, SentenceEvidence sentence, List<DraftSentence> drafted) =>
        drafted.LastOrDefault()?.Quotes[0] is { } before && before.Passage.Article.Key == sentence.Passage.Article.Key
        && before.Context.Any(other => other.Span == part.Span)
        && (part.Kind == ContextKind.Heading || before.Passage.Structure.ElementAt(before.Span)?.Span.Contains(sentence.Span) == true);

    /// <summary>The sentences that say most about the subject.</summary>
    public Task<Draft> SummaryAsync(Findings findings, CancellationToken cancellationToken) =>
        QuoteAsync(findings.Question, Summary.Choose(findings, SentencesOfSummary), cancellationToken);

    /// <summary>The findings' sentences in their order, each beside its day.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="most">How many sentences at most.</param>
    /// <param name="dayOf">A sentence's day.</param>
    /// <param name="more">What is said where there are more than that.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Draft> DatedAsync(
        Findings findings, int most, Func<SentenceEvidence, PublicationDate?> dayOf, string more, CancellationToken cancellationToken)
    {
        IReadOnlyList<SentenceEvidence> told = [.. findings.Sentences.Take(most)];
        var draft = await QuoteAsync(findings.Question, told, cancellationToken);
        return draft with
        {
            Notice = told.Count < findings.Sentences.Count ? more : null,
            Sentences = [.. draft.Sentences.Zip(told, (sentence, evidence) => sentence with { Side = dayOf(evidence)?.ToString() ?? sentence.Side })],
        };
    }

    /// <summary>The best sentence of every side that has an answer, and which have none.</summary>
    public async Task<Draft> SidesAsync(Findings findings, CancellationToken cancellationToken)
    {
        var sentences = new List<SentenceEvidence>();
        foreach (var part in findings.Parts.Where(part => part.Answerability >= 0))
        {
            // One sentence may answer for both.
            if (part.Sentences is [var best, ..] && !sentences.Exists(other => other.Quote == best.Quote))
                sentences.Add(best);
        }

        var silent = findings.Parts.Where(part => part.Answerability < 0).Select(part => part.Question.Text).ToList();
        var draft = await QuoteAsync(findings.Question, sentences, cancellationToken);
        return silent.Count > 0 && sentences.Count > 0 ? draft with { Notice = Phrases.FormatNotAnswered(string.Join(" ", silent)) } : draft;
    }
}
