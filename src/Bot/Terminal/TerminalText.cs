using System.Globalization;
using System.Text;

namespace ArticleBot.Bot.Terminal;

/// <summary>Makes somebody's text harmless for a terminal: an article must not move the cursor, colour the screen or turn the reading direction.</summary>
internal static class TerminalText
{
    /// <summary>Removes control and formatting characters except line feeds; joiners inside words stay, scripts need them.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (rune.Value is '\n' or 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>As <see cref="Clean"/>, on one line with single blanks.</summary>
    public static string OneLine(string text) => string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
