namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Reads a table as people do: every cell with the heads of its column and row, also where they stand far above, on the left or in a merged cell.
/// </summary>
internal sealed class TableReading
{
    /// <summary>More columns than anybody reads at once; a row does not carry the heads of all of them with it.</summary>
    private const int MostHeads = 30;

    private readonly string _text;
    private readonly IReadOnlyList<ContextPart> _around;
    private readonly int _width;
    private readonly int _keyColumns;
    private readonly Dictionary<Cell, ContextPart> _columnHeads = [];
    private readonly Dictionary<Cell, ContextPart> _rowHeads = [];
    // Of the row at hand: the cell that covers each column, from this row or reaching down from an earlier one.
    private readonly (Cell? Cell, int RowsLeft)[] _covering;
    private readonly List<Cell?[]> _heads = [];
    private ContextPart? _group;
    private readonly HashSet<Block> _headRows = new(ReferenceEqualityComparer.Instance);
    private bool _inHeads;

    private TableReading(string text, List<Block> rows, IReadOnlyList<ContextPart> around)
    {
        (_text, _around) = (text, around);
        _width = rows.SelectMany(row => row.Cells).Select(cell => cell.Column + 1).DefaultIfEmpty().Max();
        _covering = new (Cell?, int)[_width];
        _headRows.UnionWith(rows.Where((row, index) => TableHeads.IsHeadRow(row, _width) || index == 0 && TableHeads.IsFirstRowHead(text, rows)));
        _keyColumns = KeyColumns.Of(text, rows.Where(row => !_headRows.Contains(row)), _width);
    }

    /// <summary>Adds the rows, each before its cells.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="rows">All rows of one table.</param>
    /// <param name="around">What introduces the table, and its caption.</param>
    /// <param name="elements">Takes them.</param>
    public static void Read(string text, List<Block> rows, IReadOnlyList<ContextPart> around, List<Element> elements)
    {
        var table = new TableReading(text, rows, around);
        foreach (var row in rows)
            table.Add(row, elements);
    }

    private void Add(Block row, List<Element> elements)
    {
        var isHead = _headRows.Contains(row);
        Cover(row);
        if (isHead)
        {
            if (!_inHeads)
                _heads.Clear();
            _heads.Add(Array.ConvertAll(_covering, place => place.Cell));
            _inHeads = true;
        }
        else if (TableHeads.IsGroup(row, _width))
        {
            _group = Part(_rowHeads, ContextKind.RowHead, row.Cells[0]);
        }
        else
        {
            _inHeads = false;
        }

        AddElements(row, isHead, elements);
        for (var column = 0; column < _width; column++)
            _covering[column].RowsLeft--;
    }

    private void Cover(Block row)
    {
        for (var column = 0; column < _width; column++)
        {
            if (_covering[column].RowsLeft <= 0)
                _covering[column].Cell = null;
        }

        foreach (var cell in row.Cells)
        {
            for (var column = cell.Column; column < Math.Min(_width, cell.Column + cell.Columns); column++)
                _covering[column] = (cell, cell.Rows);
        }
    }

    private void AddElements(Block row, bool isHead, List<Element> elements)
    {
        var isGroup = !isHead && TableHeads.IsGroup(row, _width);
        var ofRow = new List<ContextPart>(_around);
        if (_group is not null && !isGroup && !isHead)
            ofRow.Add(_group);
        var at = elements.Count;
        var heads = new List<ContextPart>();
        if (!isHead && !isGroup)
        {
            // Cells that reach down from rows above say what this one is about, too.
            var above = _covering.Select(place => place.Cell).OfType<Cell>().Where(cell => !row.Span.Contains(cell.Span)).Distinct();
            heads.AddRange(above.Select(cell => Part(_rowHeads, ContextKind.RowHead, cell)));
        }

        if (!isHead && !isGroup)
            heads.AddRange(_heads.SelectMany(head => head.OfType<Cell>()).Distinct().Take(MostHeads)
                .Select(head => Part(_columnHeads, ContextKind.ColumnHead, head)));
        var marked = new List<Cell>();
        foreach (var cell in row.Cells)
        {
            var context = new List<ContextPart>(ofRow);
            if (!isHead && !isGroup)
            {
                AddColumnHeads(cell, context);
                AddRowHeads(cell, marked, context);
            }

            elements.Add(new Element(BlockKind.Row, cell.Span, context) { IsCell = true, Page = row.Page });
            if (cell.IsHead)
                marked.Add(cell);
        }

        elements.Insert(at, new Element(BlockKind.Row, row.Span, [.. ofRow, .. heads.Distinct()]) { Page = row.Page });
    }

    private void AddColumnHeads(Cell cell, List<ContextPart> context)
    {
        foreach (var head in _heads)
        {
            for (var column = cell.Column; column < Math.Min(_width, cell.Column + cell.Columns); column++)
            {
                if (head[column] is { } over && Part(_columnHeads, ContextKind.ColumnHead, over) is var part && !context.Contains(part))
                    context.Add(part);
            }
        }
    }

    private void AddRowHeads(Cell cell, List<Cell> marked, List<ContextPart> context)
    {
        var keys = _covering.Take(Math.Min(cell.Column, _keyColumns)).Select(place => place.Cell).OfType<Cell>();
        foreach (var part in keys.Concat(marked).Distinct().Select(head => Part(_rowHeads, ContextKind.RowHead, head)))
        {
            if (!context.Contains(part))
                context.Add(part);
        }
    }

    private ContextPart Part(Dictionary<Cell, ContextPart> known, ContextKind kind, Cell cell)
    {
        if (!known.TryGetValue(cell, out var part))
            known.Add(cell, part = new ContextPart(kind, cell.Span, cell.Span.In(_text).ToString()));
        return part;
    }
}
