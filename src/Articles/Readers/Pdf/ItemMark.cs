using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>The bullet or number before an item, as it is printed.</summary>
internal static partial class ItemMark
{
    /// <summary>Whether words are nothing but a bullet or a number with its point.</summary>
    public static bool IsMark(string words) => Mark().Match(words) is { Success: true } match && match.Length == words.Length;

    /// <summary>How long the mark at the beginning of a line is, the blank behind it included; 0 when there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, or null for a bullet.</param>
    public static int LengthAt(string line, out int? number)
    {
        number = null;
        var match = Mark().Match(line);
        if (!match.Success || match.Length >= line.Length || line[match.Length] != ' ')
            return 0;
        if (match.Groups["number"] is { Success: true } digits)
            number = int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return match.Length + 1;
    }

    [GeneratedRegex(@"^(?:[•◦▪▫■□●○‣⁃∙·➢➤✓–—\-*\uF0B7\uF0A7\uF0D8\uE000-\uF8FF]|(?<number>\d{1,3})[.)])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
