namespace ArticleBot.Retrieval.Ranking;

/// <summary>The candidates of one question seen together: who is best, who follows whom, who comes from the same article.</summary>
internal sealed class CandidateList
{
    /// <summary>Keeps divisions by a sum or a best score finite.</summary>
    internal const float Least = 1e-6f;

    private const float BestPossiblePerIdf = 2.2f;

    private readonly int[] _order;
    private readonly int[] _ranks;
    private readonly Dictionary<string, List<int>> _articles = new(StringComparer.Ordinal);

    internal CandidateList(QuestionAnalysis question, IReadOnlyList<PassageAnalysis> candidates, float[] scores)
    {
        Question = question;
        Candidates = candidates;
        Scores = scores;
        _order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
        _ranks = new int[scores.Length];
        for (var rank = 0; rank < _order.Length; rank++)
        {
            var index = _order[rank];
            _ranks[index] = rank;
            var key = candidates[index].Passage.Article.Key;
            if (!_articles.TryGetValue(key, out var same))
                _articles.Add(key, same = []);
            same.Add(index);
        }

        TopScore = MathF.Max(Least, scores[_order[0]]);
        TopCoverage = MathF.Max(Least, candidates.Max(candidate => question.Coverage(candidate.Anywhere)));
        TopCosine = candidates.Max(candidate => candidate.Cosine);
        TopSentence = MathF.Max(Least, candidates.Max(candidate => candidate.Sentences[candidate.BestSentence].Bm25));
    }

    internal QuestionAnalysis Question { get; }

    internal IReadOnlyList<PassageAnalysis> Candidates { get; }

    /// <summary>BM25 of each candidate.</summary>
    internal float[] Scores { get; }

    internal float TopScore { get; }

    internal float TopCoverage { get; }

    internal float TopSentence { get; }

    internal float TopCosine { get; }

    /// <summary>A score as a share of the best that any text could reach.</summary>
    internal float Share(float score) => score / MathF.Max(Least, Question.TotalIdf * BestPossiblePerIdf);

    internal int Rank(int index) => _ranks[index];

    internal float NextBelow(int index) => _ranks[index] + 1 < _order.Length ? Scores[_order[_ranks[index] + 1]] : 0;

    internal float ArticleBest(int index) => Scores[Same(index)[0]];

    internal int ArticleCount(int index) => Same(index).Count;

    internal int RankInArticle(int index) => Same(index).IndexOf(index);

    /// <summary>The best score among the candidates that stand right before or behind this one in its article; 0 when there is none.</summary>
    internal float BestNeighbour(int index)
    {
        var span = Candidates[index].Passage.Span;
        var best = 0f;
        foreach (var other in Same(index))
        {
            // Between two passages of an article lie at most a heading and some line breaks.
            var near = Candidates[other].Passage.Span;
            if (other != index && Math.Max(near.Start - span.End, span.Start - near.End) < 200)
                best = MathF.Max(best, Scores[other]);
        }

        return best;
    }

    private List<int> Same(int index) => _articles[Candidates[index].Passage.Article.Key];
}
