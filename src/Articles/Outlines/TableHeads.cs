namespace ArticleBot.Articles.Outlines;

/// <summary>Tells rows of heads from rows that say something.</summary>
internal static class TableHeads
{
    private const int LongestHead = 40;
    private const int RowsLookedAt = 20;

    /// <summary>Whether the format marks every cell of a row as a head, and it is more than the head of itself.</summary>
    public static bool IsHeadRow(Block row, int width) => row.Cells.Count > 0 && row.Cells.All(cell => cell.IsHead) && !IsGroup(row, width) &&
        (row.Cells.Count > 1 || row.Cells[0].Column > 0);

    /// <summary>Whether a row is one cell over the whole width, which says what the rows below it are about.</summary>
    public static bool IsGroup(Block row, int width) => row.Cells is [var cell] && width > 1 && cell.Column == 0 && cell.Columns >= width;

    /// <summary>
    /// Whether the first row looks like heads in a table of which the format marks nothing: short words in each column, and in one of the columns numbers below
    /// words, or words so much shorter that they can only name what follows.
    /// </summary>
    public static bool IsFirstRowHead(string text, List<Block> rows)
    {
        if (rows.Count < 2 || rows[0].Cells.Count < 2 || rows.Take(RowsLookedAt).Any(row => row.Cells.Any(cell => cell.IsHead)))
            return false;
        var first = rows[0].Cells;
        if (first.Any(cell => cell.Span.Length > LongestHead || HasDigit(text, cell)))
            return false;
        var below = rows.Skip(1).Take(RowsLookedAt).ToList();
        return first.Any(head => below.SelectMany(row => row.Cells.Where(cell => cell.Column == head.Column)).Any(cell => HasDigit(text, cell))) ||
            below.Count > 1 && first.Count == below[0].Cells.Count && first.Count > 2;
    }

    private static bool HasDigit(string text, Cell cell) => cell.Span.In(text).ContainsAnyInRange('0', '9');
}
