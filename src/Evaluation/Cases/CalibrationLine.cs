using System.Text.Json;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Cases;

/// <summary>How probable an answer was and whether it was right, as <c>src/Training calibrate</c> reads it.</summary>
/// <param name="Set">The set of questions.</param>
/// <param name="Id">The question.</param>
/// <param name="LogOdds">Of the answer.</param>
/// <param name="Right">Whether it was right.</param>
internal sealed record CalibrationLine(string Set, string Id, double LogOdds, bool Right)
{
    // Beyond these the logarithm says nothing more, and at the ends it is infinite.
    private const double Least = 1e-6;

    /// <summary>The answer on one line; null where none was shown, none can be judged, or no probability was estimated.</summary>
    public static string? Of(string set, QuestionScore score)
    {
        if (score is not { ShownRight: { } right, Probability: { } probability })
            return null;
        var bounded = Math.Clamp(probability, Least, 1 - Least);
        return JsonSerializer.Serialize(
            new CalibrationLine(set, score.Id, Math.Round(Math.Log(bounded / (1 - bounded)), 4), right), EvaluationJson.Default.CalibrationLine);
    }
}
