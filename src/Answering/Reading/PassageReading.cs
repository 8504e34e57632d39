using ArticleBot.Articles;

namespace ArticleBot.Answering.Reading;

/// <summary>What the reader found in one passage.</summary>
/// <param name="Spans">Possible answers, best first; empty when the passage could not be read.</param>
/// <param name="NoAnswer">Log-probability, at most 0, that the passage does not hold the answer.</param>
public sealed record PassageReading(IReadOnlyList<SpanCandidate> Spans, float NoAnswer)
{
    /// <summary>The reading of a passage that was not read: no spans, surely no answer.</summary>
    public static PassageReading Nothing { get; } = new([], 0f);
}

/// <summary>Words of a passage that may answer the question.</summary>
/// <param name="Span">Where they lie in the article's cleaned text.</param>
/// <param name="Score">Start and end score minus twice the score of "no answer here": above 0 the span is likelier than no answer. Comparable
/// between passages and questions.</param>
/// <param name="LogProbability">Log-probability, at most 0, of start and end among all places of the passage and "no answer here".</param>
public readonly record struct SpanCandidate(TextSpan Span, float Score, float LogProbability);
