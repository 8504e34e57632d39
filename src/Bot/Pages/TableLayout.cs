using ArticleBot.Articles.Outlines;

namespace ArticleBot.Bot.Pages;

/// <summary>Puts the cells of a table into rows and columns again, with empty ones where it has no words.</summary>
internal static class TableLayout
{
    /// <summary>The rows, each with its cells from left to right.</summary>
    public static IEnumerable<IReadOnlyList<ShownCell>> Of(List<Block> rows, RunCutter runs)
    {
        var width = rows.SelectMany(row => row.Cells).Select(cell => cell.Column + 1).DefaultIfEmpty().Max();
        var covered = new int[width];
        foreach (var (index, row) in rows.Index())
        {
            var shown = new List<ShownCell>();
            var next = 0;
            for (var column = 0; column < width; column++)
            {
                while (next < row.Cells.Count && row.Cells[next].Column < column)
                    next++;
                if (next < row.Cells.Count && row.Cells[next].Column == column)
                {
                    var cell = row.Cells[next];
                    var (columns, down) = (Math.Min(cell.Columns, width - column), Math.Min(cell.Rows, rows.Count - index));
                    shown.Add(new ShownCell(runs.Cut(cell.Span), cell.IsHead, columns, down));
                    covered.AsSpan(column, columns).Fill(down);
                    column += columns - 1;
                }
                else if (covered[column] <= 0)
                {
                    shown.Add(new ShownCell([], false, 1, 1));
                }
            }

            for (var column = 0; column < width; column++)
                covered[column]--;
            yield return shown;
        }
    }
}
