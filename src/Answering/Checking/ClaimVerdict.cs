using System.Globalization;

namespace ArticleBot.Answering.Checking;

/// <summary>What the layers said of a claim.</summary>
public sealed record ClaimVerdict
{
    /// <summary>
    /// Where the language model takes a claim for supported, the network's probability need only be so much of the border: it is asked whether it
    /// plainly disagrees. A model that believes everything, itself above all, shall not decide alone.
    /// </summary>
    private const double ShareWhereSupported = 1.0 / 3;

    /// <summary>Which fact differs, or null where none does or facts were not compared.</summary>
    public string? Facts { get; init; }

    /// <summary>How probably the quotes support the claim, 0 to 1; null where meaning was not compared.</summary>
    public double? Probability { get; init; }

    /// <summary>From which probability on a claim is shown; null where meaning was not compared.</summary>
    public double? Border { get; init; }

    /// <summary>How the wording differs, or null where it holds or was not compared.</summary>
    public string? Wording { get; init; }

    /// <summary>Whether the language model takes the claim for supported by its quotes; null where it was not asked or did not say.</summary>
    public bool? Supported { get; init; }

    /// <summary>Whether the claim may be shown.</summary>
    public bool Passes => Reason is null;

    /// <summary>Why it may not, or null.</summary>
    public string? Reason => Facts ?? Wording ?? Meaning;

    private string? Meaning
    {
        get
        {
            if (Supported == false)
                return "the language model does not find it in its quotes";
            var border = Supported == true ? Border * ShareWhereSupported : Border;
            return Probability < border
                ? string.Create(CultureInfo.InvariantCulture, $"its quotes support it with probability {Probability:0.00} only, under {border:0.00}")
                : null;
        }
    }
}
