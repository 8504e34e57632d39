namespace ArticleBot.Answering.Reading.Windows;

/// <summary>What the encoder found in one sentence.</summary>
/// <param name="Score">Log-odds, all its spans together, against no answer in the window.</param>
/// <param name="Evidence">Log-odds that the sentence answers, whether or not some of its words answer by themselves, against no answer in the window.</param>
/// <param name="Best">Its best spans, best first.</param>
internal sealed record SentenceReading(float Score, float Evidence, IReadOnlyList<SpanCandidate> Best)
{
    /// <summary>How many spans of one sentence are offered.</summary>
    internal const int Spans = 3;

    /// <summary>The same sentence as read in two windows.</summary>
    public SentenceReading BestOfBoth(SentenceReading other) => new(
        MathF.Max(Score, other.Score),
        MathF.Max(Evidence, other.Evidence),
        [.. Best.Concat(other.Best).OrderByDescending(span => span.Score).DistinctBy(span => span.Span).Take(Spans)]);
}
