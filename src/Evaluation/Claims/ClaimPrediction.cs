using ArticleBot.Answering.Checking;

namespace ArticleBot.Evaluation.Claims;

/// <summary>What the check said of one line.</summary>
/// <param name="Id">The line.</param>
/// <param name="Passes">Whether its sentence would be shown.</param>
/// <param name="Reason">Why not, or null.</param>
/// <param name="Probability">How probably the quotes support it, 0 to 1; null where meaning was not compared.</param>
internal sealed record ClaimPrediction(string Id, bool Passes, string? Reason, double? Probability)
{
    /// <summary>The verdict of a line.</summary>
    public static ClaimPrediction Of(string id, ClaimVerdict verdict) => new(id, verdict.Passes, verdict.Reason, verdict.Probability is { } probability
        ? Math.Round(probability, 4) : null);
}
