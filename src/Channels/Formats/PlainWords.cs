using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleBot.Channels.Formats;

/// <summary>Words of articles and people as one line of plain text that cannot steer what shows it.</summary>
internal static partial class PlainWords
{
    /// <summary>Removes control characters and text direction overrides, turns line breaks into spaces, and <c>[12]</c> into <c>(12)</c>.</summary>
    /// <remarks>Bracketed numbers are our citation markers; an article's own footnotes must not pass for them.</remarks>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            if (isSpace && (line.Length == 0 || line[^1] == ' '))
                continue;
            if (isSpace)
                line.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control && !ChangesDirection(rune.Value))
                line.Append(rune);
        }

        return BracketedNumber().Replace(line.ToString().TrimEnd(), "($1)");
    }

    /// <summary>The first characters of a line, with an ellipsis when something was cut; never half a character.</summary>
    /// <param name="line">The line.</param>
    /// <param name="most">The length of the outcome at most, in UTF-16 code units.</param>
    public static string Cut(string line, int most)
    {
        if (line.Length <= most)
            return line;

        var length = most - 1;
        if (char.IsHighSurrogate(line[length - 1]))
            length--;
        return line[..length].TrimEnd() + "…";
    }

    private static bool ChangesDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    [GeneratedRegex(@"\[\s*(\d+)\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedNumber();
}
