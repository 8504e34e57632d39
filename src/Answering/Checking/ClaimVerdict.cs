using System.Globalization;

namespace ArticleBot.Answering.Checking;

/// <summary>What the layers said of a claim.</summary>
public sealed record ClaimVerdict
{
    /// <summary>Which fact differs, or null where none does or facts were not compared.</summary>
    public string? Facts { get; init; }

    /// <summary>How probably the quotes support the claim, 0 to 1; null where meaning was not compared.</summary>
    public double? Probability { get; init; }

    /// <summary>From which probability on a claim is shown; null where meaning was not compared.</summary>
    public double? Border { get; init; }

    /// <summary>How the wording differs, or null where it holds or was not compared.</summary>
    public string? Wording { get; init; }

    /// <summary>Whether the claim may be shown.</summary>
    public bool Passes => Reason is null;

    /// <summary>Why it may not, or null.</summary>
    public string? Reason => Facts ?? Wording ?? (Probability < Border
        ? string.Create(CultureInfo.InvariantCulture, $"its quotes support it with probability {Probability:0.00} only, under {Border:0.00}")
        : null);
}
