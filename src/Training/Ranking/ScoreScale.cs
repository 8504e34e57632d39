using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Training.Ranking;

/// <summary>
/// Finds the factor by which a ranker's scores become logarithms of odds: the one that makes the right passages of questions it was not fitted
/// on likeliest (temperature scaling, Guo et al. 2017).
/// </summary>
public static class ScoreScale
{
    /// <summary>Fits the factor.</summary>
    /// <param name="trees">The fitted ranker.</param>
    /// <param name="rows">Candidates of questions that were kept apart; those of one question stand together.</param>
    public static float Fit(GradientTrees trees, IReadOnlyList<TreeRow> rows)
    {
        var groups = rows.GroupBy(row => row.Group)
            .Select(group => group.Select(row => (Score: trees.Score(row.Features), row.Label)).ToArray())
            .ToArray();

        // The likelihood has one maximum, and two digits of the factor are plenty.
        return Enumerable.Range(1, 400).Select(i => i * 0.02f).MaxBy(scale => groups.Sum(group => LogLikelihood(group, scale)));
    }

    private static double LogLikelihood((double Score, float Label)[] group, float scale)
    {
        var top = group.Max(row => row.Score);
        var all = group.Sum(row => Math.Exp(scale * (row.Score - top)));
        var right = group.Where(row => row.Label > 0).Sum(row => Math.Exp(scale * (row.Score - top)));
        return Math.Log(right / all);
    }
}
