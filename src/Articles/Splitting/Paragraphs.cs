using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>Finds paragraphs: runs of lines that read on, so that a line break inside one is only white space.</summary>
/// <remarks>
/// A blank line always ends a paragraph. A single line break ends one too, unless the next line visibly reads on: it starts with a small
/// letter, or its first word would not have fitted into the block's width, as in text that was wrapped by a mail program.
/// </remarks>
internal static class Paragraphs
{
    // Hard-wrapped text is between these widths; shorter blocks are lists or verse, longer ones have one line for each paragraph.
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 130;

    private const int CountedWord = 9;

    /// <summary>The paragraphs in order, without the white space around them. Every other character lies in exactly one.</summary>
    public static List<TextSpan> Find(string text)
    {
        var paragraphs = new List<TextSpan>();
        var block = new List<TextSpan>();
        for (var position = 0; position < text.Length;)
        {
            var rest = text.AsSpan(position);
            var length = rest.IndexOf('\n');
            if (length < 0)
                length = rest.Length;

            var line = Trim(text, new TextSpan(position, position + length));
            if (line.Length > 0)
                block.Add(line);
            else
                Flush(text, block, paragraphs);
            position += length + 1;
        }

        Flush(text, block, paragraphs);
        return paragraphs;
    }

    /// <summary>The span without white space at its ends; empty at its start when it holds nothing else.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return new TextSpan(start, end);
    }

    private static void Flush(string text, List<TextSpan> block, List<TextSpan> paragraphs)
    {
        if (block.Count == 0)
            return;

        var width = 0;
        if (block.Count > 1)
        {
            foreach (var line in block)
                width = Math.Max(width, line.Length);
        }

        var start = block[0].Start;
        for (var i = 0; i < block.Count; i++)
        {
            if (i + 1 < block.Count && ReadsOn(text, block[i], block[i + 1], width))
                continue;
            paragraphs.Add(new TextSpan(start, block[i].End));
            if (i + 1 < block.Count)
                start = block[i + 1].Start;
        }

        block.Clear();
    }

    private static bool ReadsOn(string text, TextSpan line, TextSpan next, int width)
    {
        if (ListMarker.LengthAt(next.In(text)) > 0 || LabelledLine.Is(line.In(text)) && LabelledLine.Is(next.In(text)) || IsRowOrBelowOne(text, line, next))
            return false;
        if (char.IsLower(text[next.Start]) && !EndsSentence(line.In(text)))
            return true;

        var firstWord = next.In(text).IndexOfAny(' ', '\t');
        if (firstWord < 0)
            firstWord = next.Length;
        // A number may be let down with the word that it counts: "takes / 15 working days".
        var slack = char.IsAsciiDigit(text[next.Start]) && !EndsSentence(line.In(text)) ? CountedWord : 0;
        return width is >= NarrowestWrap and <= WidestWrap && line.Length + 1 + firstWord + slack > width;
    }

    /// <summary>
    /// Whether two lines are rows, or one says more about the other: it stands further in, but not so far as to go on with the row's last cell.
    /// </summary>
    private static bool IsRowOrBelowOne(string text, TextSpan line, TextSpan next)
    {
        if (!CellGaps.MayBeIn(line.In(text)) && !CellGaps.MayBeIn(next.In(text)))
            return false;
        var (cells, nextCells) = (CellGaps.Cut(text, line), CellGaps.Cut(text, next));
        var (indent, nextIndent) = (LineIndent.At(text, line.Start), LineIndent.At(text, next.Start));
        return cells.Count > 1
            ? nextCells.Count > 1 || (nextIndent > indent && nextIndent < LineIndent.At(text, cells[^1].Start))
            : nextCells.Count > 1 && nextIndent < indent;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && Marks.Closing.Contains(line[end - 1]))
            end--;
        return end > 0 && Marks.Terminal.Contains(line[end - 1]);
    }
}
