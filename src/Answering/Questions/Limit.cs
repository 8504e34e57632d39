using System.Text.RegularExpressions;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>An end of what is allowed or needed that a text names: "at most", "the minimum".</summary>
/// <param name="IsUpper">Whether it is the upper one.</param>
/// <param name="Words">The words that name it.</param>
internal readonly partial record struct Limit(bool IsUpper, TextSpan Words)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>All that a text names, in its order.</summary>
    public static IReadOnlyList<Limit> In(string text) => [.. Named().Matches(text).Select(Of)];

    /// <summary>All that a question asks for, as superlatives too: "the shortest stay that you can book".</summary>
    public static IEnumerable<Limit> AskedIn(string question) =>
        Named().Matches(question).Concat(Allowed().IsMatch(question) ? Superlative().Matches(question) : []).Select(Of);

    /// <summary>Whether a question asks for the upper end; null where it asks for neither or for both.</summary>
    public static bool? IsUpperAsked(string question) =>
        AskedIn(question).Select(limit => limit.IsUpper).Distinct().ToList() is [var isUpper] ? isUpper : null;

    private static Limit Of(Match match) => new(match.Groups["upper"].Success, new TextSpan(match.Index, match.Index + match.Length));

    [GeneratedRegex(@"\b((?<upper>" + LimitWords.Upper + ")|" + LimitWords.Lower + @")\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b((?<upper>" + LimitWords.Most + ")|" + LimitWords.Least + @")\b", Options)]
    private static partial Regex Superlative();

    [GeneratedRegex(@"\b(allow|permit|accept|possible|may|can|must|need|have to|require)", Options)]
    private static partial Regex Allowed();
}
