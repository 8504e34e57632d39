using ArticleBot.Bot.Evaluation.Comparing;
using ArticleBot.Bot.Evaluation.Scoring;

namespace ArticleBot.Bot.Evaluation.Reporting;

/// <summary>Everything a run found.</summary>
/// <param name="All">Over all questions.</param>
/// <param name="Types">For each type of question, by name.</param>
/// <param name="Refusals">How well sureness separates; null when it cannot be told.</param>
/// <param name="Latencies">How long questions and steps took.</param>
/// <param name="Comparison">Against the earlier run, or null when none was given.</param>
internal sealed record EvaluationResult(
    QualityReport All,
    IReadOnlyDictionary<string, QualityReport> Types,
    RefusalCurve? Refusals,
    IReadOnlyList<Latency> Latencies,
    Comparison? Comparison)
{
    /// <summary>Sums up the scores.</summary>
    public static EvaluationResult Of(IReadOnlyCollection<QuestionScore> scores, LatencyLog latencies, Comparison? comparison) => new(
        QualityReport.Of(scores),
        new SortedDictionary<string, QualityReport>(
            scores.GroupBy(score => score.Type).ToDictionary(group => group.Key, group => QualityReport.Of([.. group])), StringComparer.Ordinal),
        RefusalCurve.Of(scores),
        latencies.Summary(),
        comparison);
}
