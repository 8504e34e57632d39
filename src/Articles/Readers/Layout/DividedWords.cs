using System.Text;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Readers.Layout;

/// <summary>Joins words that were divided at the end of a line: <c>con-⏎cert</c> is <c>concert</c>, <c>well-⏎known</c> is <c>well-known</c>.</summary>
/// <remarks>
/// Done while a file is read, before the article's text exists. A block with a divided word was set line by line, so its other full lines
/// read on too. Linear in the length of the text.
/// </remarks>
internal static class DividedWords
{
    private const int NarrowestColumn = 20;

    /// <summary>The text with divided words joined; the same string when there are none.</summary>
    /// <param name="text">Text with <c>\n</c> for line breaks.</param>
    public static string Join(string text)
    {
        WordHalves? halves = null;
        var joined = new StringBuilder();
        var block = new List<TextSpan>();
        var copied = 0;
        for (var position = 0; position <= text.Length;)
        {
            var end = text.IndexOf('\n', position) is >= 0 and var found ? found : text.Length;
            var line = Paragraphs.Trim(text, new TextSpan(position, end));
            if (line.Length > 0)
                block.Add(line);
            if ((line.Length == 0 || end == text.Length) && block.Count > 0)
            {
                if (HasDivision(text, block))
                {
                    joined.Append(text, copied, block[0].Start - copied);
                    Write(text, block, halves ??= new WordHalves(text), joined);
                    copied = block[^1].End;
                }

                block.Clear();
            }

            position = end + 1;
        }

        return halves is null ? text : joined.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool HasDivision(string text, List<TextSpan> block)
    {
        for (var i = 0; i + 1 < block.Count; i++)
        {
            if (IsDivided(text, block[i], block[i + 1]))
                return true;
        }

        return false;
    }

    private static void Write(string text, List<TextSpan> block, WordHalves halves, StringBuilder joined)
    {
        var width = block.Max(line => line.Length);
        for (var i = 0; i < block.Count; i++)
        {
            var line = block[i].In(text);
            if (i + 1 == block.Count)
                joined.Append(line);
            else if (!IsDivided(text, block[i], block[i + 1]))
                joined.Append(line).Append(ReadsOn(line, block[i + 1].In(text), width) ? ' ' : '\n');
            else
                joined.Append(line[..^1]).Append(halves.Between(LastWord(line[..^1]), FirstWord(block[i + 1].In(text))));
        }
    }

    // A letter or digit, a hyphen, the end of the line; then a letter or digit.
    private static bool IsDivided(string text, TextSpan line, TextSpan next) =>
        line.Length > 2 && text[line.End - 1] is '-' or '\u2010' && char.IsLetterOrDigit(text[line.End - 2]) &&
        char.IsLetterOrDigit(text[next.Start]) && ListMarker.LengthAt(next.In(text)) == 0;

    private static bool ReadsOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next, int width)
    {
        if (ListMarker.LengthAt(next) > 0)
            return false;
        var word = next.IndexOfAny(' ', '\t');
        return char.IsLower(next[0]) || (width >= NarrowestColumn && line.Length + 1 + (word < 0 ? next.Length : word) > width);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> line)
    {
        var start = line.Length;
        while (start > 0 && char.IsLetterOrDigit(line[start - 1]))
            start--;
        return line[start..];
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetterOrDigit(line[end]))
            end++;
        return line[..end];
    }
}
