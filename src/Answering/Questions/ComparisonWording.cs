using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Questions;

/// <summary>How two sides are asked about in one question.</summary>
internal static partial class ComparisonWording
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The two sides as questions of their own; null where a question compares nothing.</summary>
    /// <param name="bare">The question without its mark.</param>
    public static IReadOnlyList<string>? SidesOf(string bare) =>
        SayBoth().Match(bare) is { Success: true } both ? Sides(both, "what did {0} {1}")
        : Difference().Match(bare) is { Success: true } difference ? Sides(difference, "{0}")
        : null;

    private static IReadOnlyList<string> Sides(Match match, string form)
    {
        var rest = match.Groups["rest"].Value.Trim();
        return [Side("first"), Side("second")];

        string Side(string party) => string.Format(CultureInfo.InvariantCulture, form, match.Groups[party].Value.Trim(), rest).Trim() + "?";
    }

    [GeneratedRegex(
        @"^what (did|do|does|have|has) (both )?(?<first>[^,]+?),? and (?<second>.+?) (?<rest>(say|said|think|thought|announce|announced|claim|claimed|"
        + @"report|reported|want|wanted|state|stated|tell|told|do|done)\b.*)$",
        Options)]
    private static partial Regex SayBoth();

    [GeneratedRegex(
        @"^(compare (?<first>.+?) (and|with|to) (?<second>.+)|(what('s| is| are| was) the |)differences? between (?<first>.+?) and (?<second>.+)|how (do|"
        + @"does|did) (?<first>.+?) (differ|compare) (from|to|with) (?<second>.+)|(?<first>.+?) (versus|vs\.?) (?<second>.+))$",
        Options)]
    private static partial Regex Difference();
}
