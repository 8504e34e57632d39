using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;
using Humanizer;

namespace ArticleBot.Answering.Numbers;

/// <summary>
/// Writes numbers, amounts, times of day and dates in one form each: three and 3, 2.5 million and 2,500,000, 5 pm and 17:00, 3rd of May and May 3.
/// </summary>
public static partial class NumberForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // Larger ones are written as digits, but for round ones, which the scales below make.
    private const int LargestInWords = 99;

    // All of them end alike, so that the third is not three: 1th, 2th, 3th.
    private const string OrdinalEnding = "th";

    private static readonly FrozenDictionary<string, string> Words = InWords();

    private static readonly FrozenDictionary<string, decimal> Scales = Forms<decimal>(
        (100, "hundred"), (1_000, "thousand k"), (1_000_000, "million m mn"), (1_000_000_000, "billion b bn"), (1_000_000_000_000, "trillion tn"));

    private static readonly FrozenDictionary<string, string> Units = UnitForms.Plain.Concat(Forms(
        ("pound", "£ gbp lb lbs"), ("dollar", "$ us$"), ("euro", "€ eur"), ("yen", "¥"), ("pence", "p"), ("percent", "%"),
        ("kilometre", "kilometers"), ("metre", "meters"), ("foot", "ft"), ("kilogram", "kgs"), ("hour", "hr"), ("year", "yrs")))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(month => month.Length > 0)
        .SelectMany(month => new[] { month, month[..3], month[..Math.Min(4, month.Length)] }.Distinct().Select(form => KeyValuePair.Create(form, month)))
        .DistinctBy(form => form.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with its numbers in one form; everything else as it was.</summary>
    public static string Unify(string text)
    {
        text = PerCent().Replace(text, " percent");
        text = GroupedDigits().Replace(text, match => match.Value.Replace(",", "", StringComparison.Ordinal));
        text = InWord().Replace(text, match => Words[match.Value.Replace(' ', '-')]);
        text = OrdinalDigits().Replace(text, "${number}" + OrdinalEnding);
        text = AsOne().Replace(text, "1");
        text = TimeOfDay().Replace(text, OnClock);
        text = Date().Replace(text, match => $"{Months[match.Groups["month"].Value]} {match.Groups["day"].Value}");
        text = Scaled().Replace(text, Multiplied);
        text = Priced().Replace(text, match => $"{match.Groups["number"].Value} {Units[match.Groups["unit"].Value.TrimEnd()]}");
        return Measured().Replace(text, match => $"{match.Groups["number"].Value} {Units[match.Groups["unit"].Value]}");
    }

    private static FrozenDictionary<string, T> Forms<T>(params (T Meaning, string Written)[] forms) => forms
        .SelectMany(form => form.Written.Split(' ').Select(written => KeyValuePair.Create(written, form.Meaning)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static string Multiplied(Match match)
    {
        if (!decimal.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number))
            return match.Value;
        foreach (Capture scale in match.Groups["scale"].Captures)
        {
            // No amount is so large; it stays as it is written.
            if (number > decimal.MaxValue / Scales[scale.Value])
                return match.Value;
            number *= Scales[scale.Value];
        }

        return number.ToString("0.####", CultureInfo.InvariantCulture);
    }

    private static string OnClock(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var half = match.Groups["half"].Value;
        var minutes = match.Groups["minutes"].Value;
        if (hour > 24 || (half.Length == 0 && minutes.Length == 0))
            return match.Value;
        if (half.Length > 0)
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return $"{hour}:{(minutes.Length > 0 ? minutes : "00")}";
    }

    private static FrozenDictionary<string, string> InWords()
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var number = 0; number <= LargestInWords; number++)
        {
            words[number.ToWords(CultureInfo.InvariantCulture)] = number.ToString(CultureInfo.InvariantCulture);
            words[number.ToOrdinalWords(CultureInfo.InvariantCulture)] = number.ToString(CultureInfo.InvariantCulture) + OrdinalEnding;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    // The longest form first, so that twenty-five is not read as twenty.
    private static readonly Regex InWordPattern = new(
        $@"\b({string.Join('|', Words.Keys.OrderByDescending(word => word.Length).Select(word => word.Replace("-", "[- ]", StringComparison.Ordinal)))})\b",
            Options);

    private static Regex InWord() => InWordPattern;

    private static readonly Regex DatePattern = new(
        $@"\b(?<day>[0-9]{{1,2}})(st|nd|rd|th)?( of)? (?<month>{MonthNames()})\b\.?|\b(?<month>{MonthNames()})\.? (the )?(?<day>[0-9]{{1,2}})(st|nd|rd|"
            + @"th)?\b(?!:)",
            Options);

    private static Regex Date() => DatePattern;

    private static string MonthNames() => string.Join('|', Months.Keys.OrderByDescending(name => name.Length));

    [GeneratedRegex(@"\bper ?cent\b|(?<=[0-9]) ?%", Options)]
    private static partial Regex PerCent();

    [GeneratedRegex(@"\b[0-9]{1,3}(,[0-9]{3})+\b", Options)]
    private static partial Regex GroupedDigits();

    [GeneratedRegex(@"\b(?<number>[0-9]+)(st|nd|rd|th)\b", Options)]
    private static partial Regex OrdinalDigits();

    [GeneratedRegex(@"\ban?\b(?= (hundred|thousand|million|billion|trillion)\b)", Options)]
    private static partial Regex AsOne();

    [GeneratedRegex(@"\b(?<hour>[0-9]{1,2})([:.](?<minutes>[0-9]{2}))?\s?(?<half>[ap])\.?m\b\.?|\b0(?<hour>[0-9])[:.](?<minutes>[0-9]{2})\b|"
        + @"\b(?<hour>[0-9]{1,2}):(?<minutes>[0-9]{2})\b", Options)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"(?<number>\b[0-9]+(\.[0-9]+)?)( ?(?<scale>hundred|thousand|million|billion|trillion|mn|bn|tn)\b)+|"
        + @"(?<=[£$€¥])(?<number>[0-9]+(\.[0-9]+)?)(?<scale>[kmb])\b", Options)]
    private static partial Regex Scaled();

    [GeneratedRegex(@"(?<unit>US\$|[£$€¥]|\b(GBP|USD|EUR) ?)(?<number>[0-9]+(\.[0-9]+)?)", Options)]
    private static partial Regex Priced();

    [GeneratedRegex(@"(?<number>\b[0-9]+(\.[0-9]+)?)[ -]?(?<unit>%|[€£$]|p\b|(kilometers?|km|cm|mm|meters?|kgs?|ft|feet|lbs?|mins?|hrs?|usd|gbp|"
        + @"eur)\b)", Options)]
    private static partial Regex Measured();
}
