using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking.Facts;

namespace ArticleBot.Answering.Numbers;

/// <summary>The amounts that the row of a list of prices or rules is named by: "30 to 59 minutes", "up to 5 kg", "over 2 kg", "65 and older".</summary>
internal sealed partial record AmountRange
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The measure of times of day.</summary>
    public const string Clock = "clock";

    /// <summary>In years, since an age is mostly written as a bare number.</summary>
    private const decimal MonthsOfYear = 12;

    private AmountRange(Quantity? least, bool hasLeast, Quantity? most, bool hasMost) =>
        (Least, HasLeast, Most, HasMost) = (least, hasLeast, most, hasMost);

    private Quantity? Least { get; }

    /// <summary>Whether the least amount is one of them.</summary>
    private bool HasLeast { get; }

    private Quantity? Most { get; }

    /// <summary>Whether the greatest amount is one of them.</summary>
    private bool HasMost { get; }

    /// <summary>What is measured; null for plain numbers.</summary>
    public string? Measure => (Most ?? Least)!.Measure;

    /// <summary>The range that a text names, or null where it names none, or more than that.</summary>
    /// <param name="text">The text, with its unit.</param>
    public static AmountRange? In(string text) => Quantity.Of(text) switch
    {
        // What is from 12:00 to 18:00 has ended at 18:00, and may end after midnight.
        [{ Measure: Clock } least, { Measure: Clock } most] when Joined().IsMatch(text) && least.Value != most.Value =>
            new AmountRange(least, true, most, false),
        [var least, var most] when Joined().IsMatch(text) && least.Measure == most.Measure && least.Value < most.Value =>
            new AmountRange(least, !Beyond().IsMatch(text), most, !But().IsMatch(text)),
        [var only] when only.Measure != Clock && Upwards().IsMatch(text) => new AmountRange(only, true, null, false),
        [var only] when only.Measure != Clock && UpTo().IsMatch(text) => new AmountRange(null, false, only, true),
        [var only] when only.Measure != Clock && Beyond().IsMatch(text) => new AmountRange(only, false, null, false),
        [var only] when only.Measure != Clock && Under().IsMatch(text) => new AmountRange(null, false, only, false),
        _ => null,
    };

    /// <summary>Whether an amount is of the kind that the range is of, whether it lies in it or not: an age in years may be written as a bare number.</summary>
    /// <param name="amount">The amount.</param>
    public bool IsComparable(Quantity amount) => amount.Measure == Measure || (Measure is null && amount.Measure == "months" && amount.Value >= MonthsOfYear);

    /// <summary>Whether an amount lies in the range.</summary>
    /// <param name="amount">The amount.</param>
    public bool Contains(Quantity amount)
    {
        if (!IsComparable(amount))
            return false;
        var value = amount.Measure == Measure ? amount.Value : amount.Value / MonthsOfYear;
        var isFromLeast = Least is null || value > Least.Value || (HasLeast && value == Least.Value);
        var isToMost = Most is null || value < Most.Value || (HasMost && value == Most.Value);
        return Least?.Value > Most?.Value ? isFromLeast || isToMost : isFromLeast && isToMost;
    }

    [GeneratedRegex(@"\d[\d.,]* ?\p{L}* ?(-|–|to|until|till|up to|and (up to|under)|but (less than|under|not (over|more than)))[^\d]{0,3}\d", Options)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\d[\d.,]* ?\p{L}* ?(\+|(or|and) (more|over|above|longer|older|upwards?|up|later|higher|beyond)\b)|"
        + @"^\W*(from|at least|min(imum|\.)?|≥)\W*\d", Options)]
    private static partial Regex Upwards();

    [GeneratedRegex(@"\b(up to|at most|no more than|not more than|max(imum|\.)?|until)\W*\d|≤|"
        + @"\d[\d.,]* ?\p{L}* (or|and) (less|under|fewer|younger|shorter|lower)\b", Options)]
    private static partial Regex UpTo();

    [GeneratedRegex(@"\b(over|above|beyond|(more|longer|older|higher|heavier|greater) than)\W*\d|>", Options)]
    private static partial Regex Beyond();

    [GeneratedRegex(@"\b(under|below|(less|fewer|shorter|younger|lower|lighter) than)\W*\d|<", Options)]
    private static partial Regex Under();

    [GeneratedRegex(@"\b(but|and) (less than|under)\b", Options)]
    private static partial Regex But();
}
