using ArticleBot.Answering.Evidence;

namespace ArticleBot.Training.Calibrating;

/// <summary>How well probabilities hold.</summary>
/// <param name="LogLoss">Mean of minus the logarithm of the probability given to what was so, in nats; 0 is perfect, .693 blind.</param>
/// <param name="Error">Expected calibration error: mean distance of probability and share right over ten bins, weighted by their answers. 0 to 1.</param>
/// <param name="Sure">Share of the answers with a probability of at least .8.</param>
/// <param name="RightWhenSure">Share of these that is right; null where there is none.</param>
internal sealed record CalibrationQuality(double LogLoss, double Error, double Sure, double? RightWhenSure)
{
    private const int Bins = 10;
    private const double SureFrom = 0.8;

    /// <summary>Of answers that the calibration was not fitted on.</summary>
    /// <param name="rows">At least one.</param>
    /// <param name="calibration">The calibration.</param>
    public static CalibrationQuality Of(IReadOnlyList<CalibrationRow> rows, ProbabilityCalibration calibration)
    {
        var answers = rows.Select(row => (Probability: calibration.Of(row.LogOdds), Right: row.Right ? 1.0 : 0.0)).ToList();
        var sure = answers.FindAll(answer => answer.Probability >= SureFrom);
        return new CalibrationQuality(
            answers.Average(answer => -Math.Log(answer.Right > 0 ? answer.Probability : 1 - answer.Probability)),
            answers.GroupBy(answer => (int)(answer.Probability * Bins))
                .Sum(bin => Math.Abs(bin.Sum(answer => answer.Probability) - bin.Sum(answer => answer.Right))) / answers.Count,
            (double)sure.Count / answers.Count,
            sure.Count == 0 ? null : sure.Average(answer => answer.Right));
    }

    /// <summary>Several parts, each counting alike.</summary>
    public static CalibrationQuality Mean(IReadOnlyList<CalibrationQuality> parts) => new(
        parts.Average(part => part.LogLoss),
        parts.Average(part => part.Error),
        parts.Average(part => part.Sure),
        parts.Average(part => part.RightWhenSure));
}
