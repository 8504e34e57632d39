using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>How two sides are asked about in one question.</summary>
/// <param name="Sides">A question for each.</param>
/// <param name="IsFirstMore">Whether it is asked that the first has more of what both are asked for, or less; null where neither is.</param>
internal sealed partial record ComparisonWording(IReadOnlyList<string> Sides, bool? IsFirstMore)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The two sides as questions of their own; null where a question compares nothing.</summary>
    /// <param name="bare">The question without its mark.</param>
    public static ComparisonWording? Of(string bare) =>
        SayBoth().Match(bare) is { Success: true } both ? Both(both, $"what did {{0}} {both.Groups["rest"].Value.Trim()}")
        : Difference().Match(bare) is { Success: true } difference ? Both(difference, "{0}")
        : Than().Match(bare) is { Success: true } than ? OfDegree(than, isWhether: true)
        : Either().Match(bare) is { Success: true } either ? OfDegree(either, isWhether: false)
        : null;

    private static ComparisonWording Both(Match match, string form) =>
        new([Side(form, match.Groups["first"].Value), Side(form, match.Groups["second"].Value)], null);

    private static string Side(string form, string party) => string.Format(CultureInfo.InvariantCulture, form, party.Trim()).Trim() + "?";

    /// <summary>"Is the tiller cheaper than the shredder?" asks what each of them costs.</summary>
    private static ComparisonWording? OfDegree(Match match, bool isWhether)
    {
        var degree = match.Groups["degree"].Value.ToLowerInvariant();
        var (adjective, isMore) = match.Groups["cost"].Success ? ("expensive", degree == "more")
            : degree.Split(' ') is [var much, var plain] ? (plain, much == "more")
            : Extreme.Compared(degree) ?? (string.Empty, false);
        if (adjective.Length == 0)
            return null;
        var form = adjective == "expensive" ? "how much does {0} cost"
            : string.Create(CultureInfo.InvariantCulture, $"how {adjective} {match.Groups["verb"].Value.ToLowerInvariant()} {{0}}");
        var (first, second) = (match.Groups["first"].Value, match.Groups["second"].Value);
        // "The new bridge" and "the old one", "the new" and "the old bridge".
        var noun = match.Groups["noun"] is { Success: true, Value: var named } ? named
            : LastWord().Match(One().IsMatch(second) ? first : second).Value;
        second = One().Replace(second, noun);
        if (Adjective().IsMatch(first) && !Adjective().IsMatch(second))
            first = $"{first} {noun}";
        return new ComparisonWording([Side(form, first), Side(form, second)], isWhether ? isMore : null);
    }

    [GeneratedRegex(
        @"^what (did|do|does|have|has) (both )?(?<first>[^,]+?),? and (?<second>.+?) (?<rest>(" + SpeechVerbs.Asked + "|" + SpeechVerbs.Past
        + @"|announce|think|thought|want(ed)?|do|done)\b.*)$",
        Options)]
    private static partial Regex SayBoth();

    [GeneratedRegex(
        @"^(compare (?<first>.+?) (and|with|to) (?<second>.+)|(what('s| is| are| was) the |)differences? between (?<first>.+?) and (?<second>.+)|how (do|"
        + @"does|did) (?<first>.+?) (differ|compare) (from|to|with) (?<second>.+)|(?<first>.+?) (versus|vs\.?) (?<second>.+))$",
        Options)]
    private static partial Regex Difference();

    // What is compared with itself at another time, or with a number, has no second side.
    [GeneratedRegex(
        @"^((?<verb>is|are|was|were) (?<first>[^,]+?) (?<degree>\p{L}+er|(more|less) (expensive|powerful))|(does|do|did) (?<first>[^,]+?) "
        + @"(?<cost>cost) (?<degree>more|less)) than (?<second>(?!(last|next|this|before|expected|usual|normal|ever|average|other|any|all|that|it|"
        + @"an?)\b)[^,\d]+)$",
        Options)]
    private static partial Regex Than();

    [GeneratedRegex(
        @"^((?<verb>is|are|was|were) (?<first>[^,]+?),? or (?<second>[^,]+?) (?<degree>\p{L}+er|more expensive)|"
        + @"(what|which)( (?<noun>\p{L}+))? ((?<verb>is|are|was|were) (?<degree>\p{L}+er|more expensive)|(?<cost>costs?) (?<degree>more|less))"
        + @"[,:]? (?<first>[^,]+?),? or (?<second>[^,]+?))$",
        Options)]
    private static partial Regex Either();

    [GeneratedRegex(@"(?<=\w )ones?$", Options)]
    private static partial Regex One();

    [GeneratedRegex(@"[\p{L}\p{N}-]+$", Options)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^the \p{Ll}+$", RegexOptions.CultureInvariant)]
    private static partial Regex Adjective();
}
