using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// The edition of a paper that a question names: "under version 3.2", "in the 2024 policy", "by the prices of October 2025". What is asked is asked of it
/// alone, without these words: no sentence of the paper says them again.
/// </summary>
/// <param name="Rest">The question without the naming.</param>
/// <param name="Number">The edition's number, or null where it is named by its time.</param>
/// <param name="Until">The last day of the year or month that it is named by; null where it is named by its number.</param>
internal sealed partial record EditionNamed(string Rest, string? Number, DateOnly? Until)
{
    /// <summary>The least words that a question has without the naming.</summary>
    private const int LeastWords = 2;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // "Still a month, as in the 2024 terms" asks of today.
    private const string Before = @"[,\s]*(?<!\b(as|than|like|unlike|and|or),?\s+)\b(under|in|by|per|on|with|of|according to|as of)\s+((the|our|your|this|"
        + @"that|old|older|former|previous|earlier|current|present|new|newer|newest|latest|last)\s+)*";

    /// <summary>Whether only what was before some day is asked for, which need not be an edition.</summary>
    public bool IsBefore { get; private init; }

    /// <summary>Finds the naming, or null.</summary>
    /// <param name="question">The question.</param>
    public static EditionNamed? In(string question)
    {
        if (Naming().Match(question) is not { Success: true } named)
            return null;
        var rest = question.Remove(named.Index, named.Length).Trim(' ', ',');
        if (rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < LeastWords)
            return null;
        // The sentence begins anew where the naming stood in front.
        if (named.Index == 0 && char.IsLower(rest[0]))
            rest = char.ToUpperInvariant(rest[0]) + rest[1..];
        if (named.Groups["number"] is { Success: true, Value: var number })
            return new EditionNamed(rest, Plain(number), null);
        var (first, last) = DaysOf(named.Groups["year"].Value, named.Groups["month"].Value);
        return named.Groups["before"].Success ? new EditionNamed(rest, null, first.AddDays(-1)) { IsBefore = true } : new EditionNamed(rest, null, last);
    }

    /// <summary>Whether a paper calls itself by this number at its beginning: what it replaces is another one.</summary>
    /// <param name="beginning">Its title and first words.</param>
    public bool IsNumberOf(string beginning) => Number is not null
        && NumbersIn(beginning).FirstOrDefault() == Number;

    /// <summary>Whether a text tells of an edition with this number, other than one that was replaced.</summary>
    /// <param name="text">The text.</param>
    public bool IsToldIn(string text) => Number is not null && NumbersIn(text).Contains(Number);

    private static IEnumerable<string> NumbersIn(string text) => OwnNumber().Matches(text)
        .Where(match => !IsReplaced(text, match.Index)).Select(match => Plain(match.Groups["number"].Value));

    /// <summary>Whether what stands at a place of a text names an edition that was replaced: "replaces the list of 2023".</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    public static bool IsReplaced(string text, int at) => Replaced().IsMatch(text[..at]);

    /// <summary>"4" and "4.0" are one.</summary>
    private static string Plain(string number) => Zeros().Replace(number, string.Empty);

    private static (DateOnly First, DateOnly Last) DaysOf(string year, string month)
    {
        var isYear = month.Length == 0;
        var first = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), isYear ? 1 : Months.NumberOf(month), 1);
        return (first, (isYear ? first.AddYears(1) : first.AddMonths(1)).AddDays(-1));
    }

    [GeneratedRegex(
        "(" + Before + "(" + StandingPapers.Alternation
        + @")?\s*\b(version|edition|issue|sheet|release|revision|v)\s*(no\.?\s*|number\s+)?(?<number>\d+([./]\d+)*)"
        + "|" + Before + "((?<month>" + Months.Alternation + @")\s+)?(?<year>20\d\d)\s+(price\s+)?(" + StandingPapers.Alternation + ")"
        + @"|[,\s]*\b(?<before>" + CalendarWords.Before + @")\s+((?<month>" + Months.Alternation + @")\s+)?(?<year>20\d\d)"
        + "|" + Before + "(" + StandingPapers.Alternation + @")\s+(of|from|for)\s+((?<month>" + Months.Alternation + @")\s+)?(?<year>20\d\d)"
        + @")\b(?![./]\d)(\s+of the (\p{L}+\s+)?(" + StandingPapers.Alternation + @"))?",
        Options)]
    private static partial Regex Naming();

    [GeneratedRegex(@"\b(version|edition|issue|sheet|release|revision|v)\W{0,6}(no\W{0,3}|number\W{0,3})?(?<number>\d+([./]\d+)*)", Options)]
    private static partial Regex OwnNumber();

    [GeneratedRegex(@"\b(replac|supersed|instead|previous|before|former|earlier)\w*\b[^.!?\n]*$", Options)]
    private static partial Regex Replaced();

    [GeneratedRegex(@"(\.0)+$", Options)]
    private static partial Regex Zeros();
}
