namespace ArticleBot.Evaluation.Scoring;

/// <summary>Whether answers are right as often as the bot's probability says, and how many can be shown at which probability.</summary>
/// <param name="Bins">Answers by probability, tenths of it.</param>
/// <param name="Coverage">What would be shown, and how much of it right, if only answers of at least so much were shown.</param>
internal sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, IReadOnlyList<CoveragePoint> Coverage)
{
    private const int BinCount = 10;

    /// <summary>The probabilities for which coverage is read.</summary>
    public static IReadOnlyList<double> Borders { get; } = [0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    /// <summary>
    /// Mean distance between probability and share right, bins weighted by their answers: the expected calibration error (Naeini, Cooper and
    /// Hauskrecht 2015), 0 to 1.
    /// </summary>
    public double Error => Measure.Round(Bins.Sum(bin => bin.Count * Math.Abs(bin.Right - bin.Probability)) / Bins.Sum(bin => bin.Count));

    /// <summary>Over the shown answers that can be judged and have a probability; null where there is none.</summary>
    public static Reliability? Of(IReadOnlyCollection<QuestionScore> scores)
    {
        var judged = scores.Where(score => score.IsJudged).ToList();
        var shown = Estimates(judged);
        return shown.Count == 0 ? null : new Reliability(
            [
                .. shown.GroupBy(answer => Math.Min((int)(answer.Probability * BinCount), BinCount - 1)).OrderBy(bin => bin.Key)
                    .Select(bin => new ReliabilityBin(
                    (double)bin.Key / BinCount,
                    (double)(bin.Key + 1) / BinCount,
                    bin.Count(),
                    bin.Average(answer => answer.Probability),
                    bin.Average(answer => answer.IsRight ? 1.0 : 0.0))),
            ],
            [.. Borders.Select(border => CoveragePoint.At(border, shown, judged.Count))]);
    }

    /// <summary>Mean squared distance between probability and what was right (Brier 1950), 0 to 1; null where there is no probability.</summary>
    public static Measure Brier(IReadOnlyCollection<QuestionScore> scores) => Measure.Mean(
        "brier", Estimates(scores.Where(score => score.IsJudged)).Select(answer => Math.Pow(answer.Probability - (answer.IsRight ? 1 : 0), 2)));

    private static List<(double Probability, bool IsRight)> Estimates(IEnumerable<QuestionScore> scores) =>
    [
        .. scores.Where(score => score is { ShownRight: not null, Probability: not null }).Select(score => (score.Probability!.Value, score.ShownRight!.Value)),
    ];
}

/// <summary>Answers of about the same probability.</summary>
/// <param name="From">The least probability.</param>
/// <param name="To">The border above, itself only in the last bin.</param>
/// <param name="Count">How many answers.</param>
/// <param name="Probability">Their mean probability.</param>
/// <param name="Right">Share of them that is right.</param>
internal sealed record ReliabilityBin(double From, double To, int Count, double Probability, double Right);

/// <summary>What one border would show.</summary>
/// <param name="Border">The least probability shown.</param>
/// <param name="Count">How many answers have it.</param>
/// <param name="Share">How many that is of all questions, 0 to 1.</param>
/// <param name="Right">Share of those that is right; null when none is shown.</param>
internal sealed record CoveragePoint(double Border, int Count, double Share, double? Right)
{
    public static CoveragePoint At(double border, IReadOnlyCollection<(double Probability, bool IsRight)> shown, int questions)
    {
        var count = shown.Count(answer => answer.Probability >= border);
        var right = shown.Count(answer => answer.Probability >= border && answer.IsRight);
        return new CoveragePoint(border, count, Measure.Round((double)count / questions), count == 0 ? null : Measure.Round((double)right / count));
    }
}
