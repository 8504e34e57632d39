using System.Text.Json.Serialization;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Turns the log-odds of a model into the share of answers with such log-odds that really answer. A curve (Platt 1999) or steps (isotonic
/// regression); fitted by
/// <c>src/Training calibrate</c>.
/// </summary>
/// <param name="Slope">Multiplies the log-odds; counts only without steps.</param>
/// <param name="Offset">Added to them; counts only without steps.</param>
/// <param name="Steps">Where the probability is level, in ascending order, straight lines between; empty for a curve.</param>
internal sealed record ProbabilityCalibration(double Slope, double Offset, IReadOnlyList<CalibrationStep> Steps)
{
    // No sample is so large that it proves an answer sure, or sure to be wrong.
    private const double Least = 0.005;

    /// <summary>Takes log-odds as they are.</summary>
    public static ProbabilityCalibration None { get; } = new(1, 0, []);

    /// <summary>The probability, 0 to 1 without both ends.</summary>
    /// <param name="logOdds">Of the model; infinite ones are the ends of the scale.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no number.</exception>
    public double Of(double logOdds)
    {
        if (double.IsNaN(logOdds))
            throw new ArgumentOutOfRangeException(nameof(logOdds), "Log-odds must be a number.");
        return Math.Clamp(Steps.Count == 0 ? 1 / (1 + Math.Exp(-((Slope * logOdds) + Offset))) : OnSteps(logOdds), Least, 1 - Least);
    }

    private double OnSteps(double logOdds)
    {
        for (var i = 0; i < Steps.Count; i++)
        {
            var step = Steps[i];
            if (logOdds > step.To)
                continue;
            if (logOdds >= step.From || i == 0)
                return step.Probability;
            var before = Steps[i - 1];
            return before.Probability + ((step.Probability - before.Probability) * (logOdds - before.To) / (step.From - before.To));
        }

        return Steps[^1].Probability;
    }
}

/// <summary>A range of log-odds with one probability.</summary>
/// <param name="From">Its least log-odds.</param>
/// <param name="To">Its greatest.</param>
/// <param name="Probability">0 to 1.</param>
internal sealed record CalibrationStep(double From, double To, double Probability);

/// <summary>Reads and writes <see cref="ProbabilityCalibration"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ProbabilityCalibration))]
internal sealed partial class ProbabilityCalibrationContext : JsonSerializerContext;
