using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Kinds;

/// <summary>What a list or a summary shall be about.</summary>
internal static partial class TopicWords
{
    /// <summary>The group "topic" of a match, without words that only say that it is an article's.</summary>
    public static string Of(Match match) => ArticleAbout().Replace(match.Groups["topic"].Value.Trim(), string.Empty);

    [GeneratedRegex(
        @"^(the |this |that |all )?(articles?|text|stories|story) (about|on) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ArticleAbout();
}
