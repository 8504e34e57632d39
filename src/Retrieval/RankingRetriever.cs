using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval;

/// <summary>Puts the best passages of another retriever in a better order with the learned ranker.</summary>
/// <remarks>
/// The inner retriever's scores of a passage stay beside it; only <see cref="RankedPassage.Score"/> and the order are new. Passages beyond
/// the <see cref="Candidates"/> best follow in the inner order.
/// </remarks>
public sealed class RankingRetriever : IRetriever
{
    /// <summary>
    /// How many passages are compared with the question word by word: the right one is among them in 99 of 100 cases where it is found at all.
    /// </summary>
    public const int Candidates = 30;

    private readonly IRetriever _inner;
    private readonly ITermStatistics _statistics;
    private readonly PassageRanker _ranker;

    /// <summary>Wraps a retriever.</summary>
    /// <param name="inner">Finds the candidates.</param>
    /// <param name="statistics">How rare words are in the same articles.</param>
    /// <param name="ranker">The learned ranker.</param>
    public RankingRetriever(IRetriever inner, ITermStatistics statistics, PassageRanker ranker) =>
        (_inner, _statistics, _ranker) = (inner, statistics, ranker);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RankedPassage>> FindAsync(Question question, int count, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        using var span = Telemetry.BeginSearch();
        var found = await _inner.FindAsync(question, Math.Max(count, Candidates), cancellationToken);
        Telemetry.EndSearch(span, found.Count);
        if (found.Count == 0)
            return found;

        var analysis = new QuestionAnalysis(question, _statistics);
        var compared = found.Take(Candidates).Select(candidate => new PassageAnalysis(analysis, candidate.Passage) { EncoderCosine = candidate.EncoderCosine })
            .ToArray();
        var scores = _ranker.Score(analysis, compared);
        var ranked = Enumerable.Range(0, scores.Length)
            .OrderByDescending(i => scores[i])
            .Select(i => found[i] with { Score = scores[i] })
            .ToArray();

        // Those that were not compared keep their order, below everything that was.
        var below = ranked[^1].Score;
        var rest = found.Skip(scores.Length).Select((candidate, i) => candidate with { Score = below - i - 1 });
        return [.. ranked.Concat(rest).Take(count)];
    }
}
