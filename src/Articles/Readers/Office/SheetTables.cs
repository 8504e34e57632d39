namespace ArticleBot.Articles.Readers.Office;

/// <summary>A cell of a sheet.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Words">What it shows.</param>
/// <param name="Span">How many columns and rows it covers.</param>
internal readonly record struct SheetCell(int Column, string Words, (int Columns, int Rows) Span);

/// <summary>Finds the tables of a sheet: rows without an empty one between. A row of a single cell before a table is a line of text.</summary>
internal sealed class SheetTables(DraftBuilder draft)
{
    private bool _isInTable;
    private int _last;

    /// <summary>Writes the next row.</summary>
    /// <param name="number">Its number in the sheet; a gap is an empty row.</param>
    /// <param name="cells">Its cells that hold words, from left to right.</param>
    public void Write(int number, IReadOnlyList<SheetCell> cells)
    {
        if (cells.Count == 0)
            return;
        if (_isInTable && number != _last + 1)
            End();
        _last = number;
        if (!_isInTable && cells.Count == 1)
        {
            draft.Begin();
            draft.Write(cells[0].Words);
            return;
        }

        if (!_isInTable)
            draft.BeginTable();
        _isInTable = true;
        draft.BeginRow();
        var column = 0;
        foreach (var cell in cells)
        {
            // An empty cell keeps the others in their columns.
            for (; column < cell.Column; column++)
                draft.BeginCell();
            draft.BeginCell(columns: cell.Span.Columns, rows: cell.Span.Rows);
            draft.Write(cell.Words);
            column = cell.Column + cell.Span.Columns;
        }

        draft.EndRow();
    }

    /// <summary>Ends the table that is open.</summary>
    public void End()
    {
        if (_isInTable)
            draft.EndTable();
        _isInTable = false;
    }
}
