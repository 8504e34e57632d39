using DocumentFormat.OpenXml.Wordprocessing;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>How many rows the merged cells of a Word table cover: only the cell below says that it belongs to the one above.</summary>
internal sealed class RowSpans
{
    // By row, by the column where a cell begins: whether it goes on with the cell above.
    private readonly List<Dictionary<int, bool>> _rows;

    /// <summary>Looks through a table once.</summary>
    public RowSpans(IEnumerable<TableRow> rows) => _rows = [.. rows.Select(row => Continued(row))];

    /// <summary>How many columns a cell covers.</summary>
    public static int ColumnsOf(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 1000);

    /// <summary>How many rows a cell covers, or null when it is part of the cell above.</summary>
    public int? RowsOf(TableCell cell, int row)
    {
        var column = cell.ElementsBefore().OfType<TableCell>().Sum(ColumnsOf);
        if (row > 0 && _rows[row].GetValueOrDefault(column))
            return null;
        var count = 1;
        while (row + count < _rows.Count && _rows[row + count].GetValueOrDefault(column))
            count++;
        return count;
    }

    private static Dictionary<int, bool> Continued(TableRow row)
    {
        var continued = new Dictionary<int, bool>();
        var column = 0;
        foreach (var cell in row.Elements<TableCell>())
        {
            continued[column] = cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.Value != MergedCellValues.Restart;
            column += ColumnsOf(cell);
        }

        return continued;
    }
}
