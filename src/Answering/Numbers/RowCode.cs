using System.Text.RegularExpressions;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Numbers;

/// <summary>Codes that name the rows of a table: a ratio (1:3), a version (2.10), a telephone number, a model (QX-200).</summary>
internal static partial class RowCode
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Digits in parts, or capitals with digits; "5 kg", "11-30" and "Room 3" are none.</summary>
    private const string Code = @"\d{1,8}([.:/]\d{1,8}){1,5}|(\+\d|0)\d{0,7}([ /-]\d{1,8}){1,5}|[A-Z]{1,4}([ -]?\d{1,6}){1,3}[A-Z]?";

    /// <summary>
    /// Whether a text has a code of the make of one that names a row, and not that one; what something comes before or after is none of them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What names the row: a plain number, a word, a day or an amount with its unit is no code.</param>
    public static bool IsOtherIn(string text, string name)
    {
        var code = name.Trim();
        if (!Alone().IsMatch(code) || DateGrammar.FindAll(code).Count > 0)
            return false;
        var alike = Within().Matches(text).Where(match => MakeOf(match.Value) == MakeOf(code) && !Bound().IsMatch(text[..match.Index])).ToList();
        return alike.Count > 0 && !alike.Exists(match => match.Value.Equals(code, StringComparison.OrdinalIgnoreCase));
    }

    // Versions and ratios have as many parts as it takes: 2.10.3 is of the make of 2.10.
    private static string MakeOf(string code) =>
        Parts().Replace(Digits().Replace(Letters().Replace(code, match => new string('A', match.Length)), "9"), "9${mark}9");

    [GeneratedRegex("^(" + Code + ")$", Options)]
    private static partial Regex Alone();

    // In small letters, too, if nothing else can be meant by them: "qx-300", but not "in 20".
    [GeneratedRegex(@"(?<![\w.:/-])(" + Code + @"|[a-z]{1,4}-?\d{1,6}(-\d{1,6}){0,2}[a-z]?)(?![.:/-]?\w)", Options)]
    private static partial Regex Within();

    [GeneratedRegex(@"\d+", Options)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}+", Options)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^9(?<mark>[.:/])9(\k<mark>9)+$", Options)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\b(before|after|since|until|till|by|from|between|than|at|around|about)( the)? *$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Bound();
}
