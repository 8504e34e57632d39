using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>
/// Cuts text into sentences. Knows abbreviations, initials, decimals, list numbers, quotations and ellipses; a line break is a border only
/// where it ends a paragraph or a list item.
/// </summary>
/// <remarks>
/// Pure and thread-safe; linear in the length of the text. Every character that is not white space lies in exactly one sentence, and no
/// sentence begins or ends with white space or inside a surrogate pair. English rules; other scripts are cut at their own full stops.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>Cuts a whole text.</summary>
    /// <param name="text">Any text; line breaks may be of any kind.</param>
    /// <returns>The sentences in order, as offsets in <paramref name="text"/>.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        foreach (var paragraph in Paragraphs.Find(text))
            Split(text, paragraph, sentences);
        return sentences;
    }

    /// <summary>Cuts one paragraph, which must not begin or end with white space, and adds its sentences to a list.</summary>
    internal static void Split(string text, TextSpan paragraph, List<TextSpan> sentences)
    {
        var start = paragraph.Start;
        // The number of a list item is no sentence of its own.
        var position = start + ListMarker.LengthAt(paragraph.In(text));
        while (position < paragraph.End)
        {
            var offset = text.AsSpan(position, paragraph.End - position).IndexOfAny(Marks.Terminal);
            if (offset < 0)
                break;

            var mark = position + offset;
            var end = EndOfMarks(text, mark, paragraph.End);
            if (end >= paragraph.End)
                break;

            if (SentenceBorder.IsBorder(text, paragraph, start, mark, end))
            {
                sentences.Add(new TextSpan(start, end));
                start = end;
                while (char.IsWhiteSpace(text[start]))
                    start++;
                position = start;
            }
            else
            {
                position = end;
            }
        }

        if (start < paragraph.End)
            sentences.Add(new TextSpan(start, paragraph.End));
    }

    // The end of a run of terminal marks with the quotes, brackets and footnote numbers that close it.
    private static int EndOfMarks(string text, int mark, int limit)
    {
        var end = mark + 1;
        while (end < limit && (Marks.Terminal.Contains(text[end]) || Marks.Closing.Contains(text[end])))
            end++;
        while (end < limit && text[end] == '[')
        {
            var close = end + 1;
            while (close < limit && close - end < 6 && char.IsAsciiLetterOrDigit(text[close]))
                close++;
            if (close >= limit || close == end + 1 || text[close] != ']')
                break;
            end = close + 1;
        }

        return end;
    }
}
