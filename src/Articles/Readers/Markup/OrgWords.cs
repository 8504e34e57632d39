using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>The words of a line of Org without links, emphasis and footnotes, safe to stand in Markdown.</summary>
internal static partial class OrgWords
{
    /// <summary>The words of a line.</summary>
    public static string Of(string line)
    {
        line = Link().Replace(line, match => match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value);
        line = Footnote().Replace(line, string.Empty);
        line = Emphasis().Replace(line, "$2");
        // What is left of Markdown's marks is meant as it stands.
        return Mark().Replace(line, @"\$0");
    }

    [GeneratedRegex(@"\[\[([^\[\]\n]{1,1000})\](?:\[([^\[\]\n]{1,500})\])?\]", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[fn:[\w-]{1,40}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"(?<![\w*/_=~+])([*/_=~+])(?=\S)([^\n]{1,500}?)(?<=\S)\1(?![\w*/_=~+])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[*_`<>\[\]\\&#]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
