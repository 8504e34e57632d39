namespace ArticleBot.Retrieval.Ranking;

/// <summary>The candidates of one question seen together: who is best, who follows whom, who comes from the same article.</summary>
internal sealed class CandidateList
{
    /// <summary>Keeps divisions by a sum or a best score finite.</summary>
    internal const float Least = 1e-6f;

    private const float BestPossiblePerIdf = 2.2f;

    private readonly int[] _order;
    private readonly int[] _ranks;
    private readonly float _totalScore;
    private readonly Dictionary<string, List<int>> _articles = new(StringComparer.Ordinal);

    internal CandidateList(QuestionAnalysis question, IReadOnlyList<PassageAnalysis> candidates, float[] scores)
    {
        Question = question;
        Candidates = candidates;
        Scores = scores;
        _order =
        [
            .. Enumerable.Range(0, scores.Length)
                .OrderByDescending(i => scores[i])
                .ThenBy(i => candidates[i].Passage.Article.Key, StringComparer.Ordinal)
                .ThenBy(i => candidates[i].Passage.Span.Start),
        ];
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

        // In the order of the scores, so that the sum does not depend on the order of the candidates.
        _totalScore = _order.Sum(index => scores[index]);
        TopScore = MathF.Max(Least, scores[_order[0]]);
        TopCoverage = MathF.Max(Least, candidates.Max(candidate => question.Coverage(candidate.Anywhere)));
        TopCosine = candidates.Max(candidate => candidate.Cosine);
        MeanEncoderCosine = candidates.Average(candidate => candidate.EncoderCosine);
        TopEncoderCosine = candidates.Max(candidate => candidate.EncoderCosine);
        TopProximity = candidates.Max(candidate => candidate.Proximity);
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

    /// <summary>Null where no candidate is encoded.</summary>
    internal float? MeanEncoderCosine { get; }

    /// <summary>Null where no candidate is encoded.</summary>
    internal float? TopEncoderCosine { get; }

    internal float TopProximity { get; }

    /// <summary>A score as a share of the best that any text could reach.</summary>
    internal float Share(float score) => score / MathF.Max(Least, Question.TotalIdf * BestPossiblePerIdf);

    internal int Rank(int index) => _ranks[index];

    internal float NextBelow(int index) => _ranks[index] + 1 < _order.Length ? Scores[_order[_ranks[index] + 1]] : 0;

    internal float ArticleBest(int index) => Scores[Same(index)[0]];

    internal int ArticleCount(int index) => Same(index).Count;

    internal int RankInArticle(int index) => Same(index).IndexOf(index);

    /// <summary>The candidates that stand right before or behind this one in its article.</summary>
    internal IEnumerable<int> Neighbours(int index)
    {
        var span = Candidates[index].Passage.Span;
        foreach (var other in Same(index))
        {
            // Between two passages of an article lie at most a heading and some line breaks.
            var near = Candidates[other].Passage.Span;
            if (other != index && Math.Max(near.Start - span.End, span.Start - near.End) < 200)
                yield return other;
        }
    }

    /// <summary>The best score among the neighbours; 0 when there is none.</summary>
    internal float BestNeighbour(int index) => Neighbours(index).Select(other => Scores[other]).DefaultIfEmpty().Max();

    /// <summary>The question's terms that any candidate of the article holds.</summary>
    internal ulong ArticleTerms(int index) => Same(index).Aggregate(0UL, (terms, other) => terms | Candidates[other].Anywhere);

    /// <summary>The article's part of all candidates' scores, 0 to 1.</summary>
    internal float ArticleShare(int index) => Same(index).Sum(other => Scores[other]) / MathF.Max(Least, _totalScore);

    /// <summary>The highest cosine of the article's candidates.</summary>
    internal float ArticleCosine(int index) => Same(index).Max(other => Candidates[other].Cosine);

    /// <summary>The candidates of the same article, this one included, best first.</summary>
    private List<int> Same(int index) => _articles[Candidates[index].Passage.Article.Key];
}
