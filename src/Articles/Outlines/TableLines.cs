using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Recognises tables in plain text: lines right below each other whose cells are set apart by tabs, bars or two blanks and more. Lines that stand further in,
/// which say more about the row above them, do not end one.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="paragraphs">Its paragraphs.</param>
/// <param name="first">The number of the first table, from 0.</param>
internal sealed class TableLines(string text, List<TextSpan> paragraphs, int first)
{
    private int _tables = first;

    // How far in the last row stands while nothing but lines further in stands below it, and the line behind the last that was looked at.
    private int? _open;
    private int _next;

    /// <summary>The rows of the table that begins with a paragraph; empty where none does.</summary>
    public List<Block> At(int start)
    {
        var rows = new List<List<TextSpan>>();
        var last = start;
        while (last < paragraphs.Count && (last == start || IsRightBelow(last)) && CellGaps.Cut(text, paragraphs[last]) is { Count: > 1 } cells)
        {
            rows.Add(cells);
            last++;
        }

        var goesOnAbove = IsNextRow(start);
        _next = Math.Max(last, start + 1);
        if (rows.Count == 0 || (rows.Count == 1 && !goesOnAbove && !GoesOn(start)))
            return [];
        _open = LineIndent.At(text, paragraphs[last - 1].Start);
        var table = _tables++;
        var columns = ColumnsOf(rows);
        return [.. rows.Select((cells, row) =>
            new Block(BlockKind.Row, paragraphs[start + row]) { Table = table, Cells = [.. cells.Select((cell, i) => new Cell(cell, columns(cells, i)))] })];
    }

    /// <summary>Whether a line stands right below the one before it, without a blank line between.</summary>
    public bool IsRightBelow(int index) => text.AsSpan(paragraphs[index - 1].End, paragraphs[index].Start - paragraphs[index - 1].End).Count('\n') == 1;

    /// <summary>Whether another row stands below what is said about the one at a line.</summary>
    private bool GoesOn(int start)
    {
        var (next, indent) = (start + 1, LineIndent.At(text, paragraphs[start].Start));
        while (next < paragraphs.Count && IsRightBelow(next) && LineIndent.At(text, paragraphs[next].Start) > indent)
            next++;
        return next > start + 1 && next < paragraphs.Count && IsRightBelow(next) && LineIndent.At(text, paragraphs[next].Start) == indent
            && CellGaps.Cut(text, paragraphs[next]).Count > 1;
    }

    /// <summary>Whether a line stands where the next row of the open table would; what stands no further in than its rows, or apart from it, ends it.</summary>
    private bool IsNextRow(int start)
    {
        if (_open is not { } open || start != _next || !IsRightBelow(start))
        {
            _open = null;
            return false;
        }

        var indent = LineIndent.At(text, paragraphs[start].Start);
        if (indent <= open)
            _open = null;
        return indent == open;
    }

    // Rows of equal length need no measuring; else a cell stands in the column of the longest row that begins nearest.
    private Func<List<TextSpan>, int, int> ColumnsOf(List<List<TextSpan>> rows)
    {
        var longest = rows.MaxBy(cells => cells.Count)!;
        var starts = longest.ConvertAll(InLine);
        return (cells, index) => cells.Count == longest.Count ? index : NearestTo(starts, InLine(cells[index]), index, longest.Count - cells.Count + index);
    }

    private static int NearestTo(List<int> starts, int place, int least, int most)
    {
        var nearest = least;
        for (var column = least + 1; column <= most; column++)
        {
            if (Math.Abs(starts[column] - place) < Math.Abs(starts[nearest] - place))
                nearest = column;
        }

        return nearest;
    }

    private int InLine(TextSpan cell) => cell.Start == 0 ? 0 : cell.Start - 1 - text.LastIndexOf('\n', cell.Start - 1);
}
