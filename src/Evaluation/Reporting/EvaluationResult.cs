using ArticleBot.Evaluation.Comparing;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Reporting;

/// <summary>Everything a run found.</summary>
/// <param name="All">Over all questions.</param>
/// <param name="Types">For each type of question, by name.</param>
/// <param name="Asked">For each kind of thing that is asked for, by name.</param>
/// <param name="Reliability">Whether answers are right as often as the bot says; null when it does not say.</param>
/// <param name="Refusals">How well sureness separates; null when it cannot be told.</param>
/// <param name="Latencies">How long questions and steps took.</param>
/// <param name="Comparison">Against the earlier run, or null when none was given.</param>
internal sealed record EvaluationResult(
    QualityReport All,
    IReadOnlyDictionary<string, QualityReport> Types,
    IReadOnlyDictionary<string, QualityReport> Asked,
    Reliability? Reliability,
    RefusalCurve? Refusals,
    IReadOnlyList<Latency> Latencies,
    Comparison? Comparison)
{
    /// <summary>Sums up the scores.</summary>
    public static EvaluationResult Of(IReadOnlyCollection<QuestionScore> scores, LatencyLog latencies, Comparison? comparison) => new(
        QualityReport.Of(scores),
        By(scores, score => score.Type),
        By(scores, score => score.Asked),
        Reliability.Of(scores),
        RefusalCurve.Of(scores),
        latencies.Summary(),
        comparison);

    /// <summary>The reports as rows of a table: the whole, then each type where there are several, then each kind asked for.</summary>
    public IEnumerable<(string Name, QualityReport Report)> Rows() =>
    [
        ("all", All),
        .. Types.Count > 1 ? Types.Select(type => (type.Key, type.Value)) : [],
        .. Asked.Count > 1 ? Asked.Select(kind => ($"asks: {kind.Key}", kind.Value)) : [],
    ];

    private static SortedDictionary<string, QualityReport> By(IEnumerable<QuestionScore> scores, Func<QuestionScore, string> kind) => new(
        scores.GroupBy(kind).ToDictionary(group => group.Key, group => QualityReport.Of([.. group])), StringComparer.Ordinal);
}
