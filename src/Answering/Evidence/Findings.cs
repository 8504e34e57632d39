using ArticleBot.Answering.Changes;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Kinds;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>What was found for a question and how well it seems to answer.</summary>
/// <param name="Question">The question, standing alone.</param>
/// <param name="Passages">The passages, best first.</param>
/// <param name="Sentences">The sentences of the passages that were read, best first.</param>
internal sealed record Findings(QuestionReading Question, IReadOnlyList<RankedPassage> Passages, IReadOnlyList<SentenceEvidence> Sentences)
{
    /// <summary>Sentences that a rule left out, and which rule.</summary>
    public IReadOnlyList<(DraftQuote Sentence, string Rule)> LeftOut { get; init; } = [];

    /// <summary>How the question is answered; null for what is only a part of the findings.</summary>
    public IQuestionKind? Kind { get; init; }

    /// <summary>The publication whose words these are, as the question names it; else null.</summary>
    public string? Publication { get; init; }

    /// <summary>What was found for the two sides of a comparison; else empty.</summary>
    public IReadOnlyList<Findings> Parts { get; init; } = [];

    /// <summary>Where newer articles say otherwise than older ones, when that was asked; else empty.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Who reads for this question; null where nobody was asked.</summary>
    public ISpanReader? Reader { get; init; }

    /// <summary>How many of the passages, the best first, were read sentence by sentence.</summary>
    public required int ReadCount { get; init; }

    /// <summary>The passages that were read.</summary>
    public IReadOnlyList<Passage> PassagesRead => [.. Passages.Take(ReadCount).Select(found => found.Passage)];

    /// <summary>How strongly the passages seem to answer, in standard deviations; 0 is the border between answering and refusing.</summary>
    public float Answerability { get; init; }

    /// <summary>How probably the best sentence answers the question, 0 to 1; null where nothing was estimated.</summary>
    public float? Probability { get; init; }

    /// <summary>Whether a quote holds a sentence that the reader takes for an answer.</summary>
    public bool IsAnsweredBy(DraftQuote quote) => Parts.Any(part => part.IsAnsweredBy(quote)) || Sentences.Any(sentence => sentence.Reading > 0
        && sentence.Passage.Article.Key == quote.Passage.Article.Key && sentence.Passage.Version == quote.Passage.Version
            && quote.Span.Contains(sentence.Span));
}
