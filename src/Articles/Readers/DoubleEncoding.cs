using System.Text;
using System.Text.Unicode;

namespace ArticleBot.Articles.Readers;

/// <summary>Undoes UTF-8 that was once read as Windows-1252 and saved again: <c>cafÃ©</c> is <c>café</c>, <c>itâ€™s</c> is <c>it’s</c>.</summary>
/// <remarks>
/// Done while a file is decoded, before the article's text exists. A line is repaired only when everything in it that is not ASCII reads as
/// UTF-8: a line that also has an honest <c>é</c>, such as one that explains the mistake, stays as it is.
/// </remarks>
internal static class DoubleEncoding
{
    private const int MostRounds = 2;

    // What Windows-1252 shows for the bytes 0x80 to 0x9F; Latin-1 shows control characters, which are their own bytes.
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with such lines repaired; the same string when there are none.</summary>
    public static string Undo(string text)
    {
        // Every sequence of two to four bytes begins with one of these.
        if (!text.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4'))
            return text;

        var repaired = new StringBuilder(text.Length);
        var changed = false;
        for (var position = 0; position < text.Length;)
        {
            var end = text.IndexOf('\n', position) is >= 0 and var line ? line + 1 : text.Length;
            var words = text[position..end];
            for (var round = 0; round < MostRounds && UndoLine(words) is { } better; round++)
                (words, changed) = (better, true);
            repaired.Append(words);
            position = end;
        }

        return changed ? repaired.ToString() : text;
    }

    // Null when the line is not of this kind.
    private static string? UndoLine(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4'))
            return null;
        var bytes = new byte[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            if (ByteOf(line[i]) is not { } value)
                return null;
            bytes[i] = value;
        }

        return Utf8.IsValid(bytes) && Encoding.UTF8.GetString(bytes) is var read && IsText(read) ? read : null;
    }

    private static byte? ByteOf(char c) =>
        c <= '\u00FF' ? (byte)c
        : Upper.IndexOf(c) is >= 0 and var place ? (byte)(0x80 + place)
        : null;

    private static bool IsText(string words) => !words.AsSpan().ContainsAnyInRange('\u0080', '\u009F') && !words.Contains('\uFFFD');
}
