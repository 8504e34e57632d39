using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Readers;

/// <summary>
/// The grid of a table while its rows are read: cells of earlier rows that reach down push those of later ones to the right, and are said again in them, so
/// that each row is whole.
/// </summary>
internal sealed class TableBuilder(int number)
{
    // Beyond what any page shows; a number out of an attribute must not cost memory or time.
    private const int MostColumns = 1000;
    private const int MostRows = 65_534;

    // What is longer is not one value of several rows.
    private const int LongestRepeated = 100;

    // For each column, how many further rows the cell above covers.
    private readonly List<int> _covered = [];

    // By the column where it begins: the words of that cell.
    private readonly Dictionary<int, Cell> _above = [];
    private List<Cell> _cells = [];
    private (int Column, int Columns, int Rows, bool IsHead)? _cell;
    private int _start = -1;
    private int _column;

    /// <summary>Which table of the article, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>Whether a row is open.</summary>
    public bool IsInRow { get; private set; }

    public void BeginRow()
    {
        (_cells, _column, _cell, _start) = ([], 0, null, -1);
        IsInRow = true;
    }

    public void BeginCell(bool isHead, int columns, int rows)
    {
        while (_column < _covered.Count && _covered[_column] > 0)
            _covered[_column++]--;
        _cell = (_column, Math.Clamp(columns, 1, MostColumns), Math.Clamp(rows, 1, MostRows), isHead);
        _start = -1;
    }

    /// <summary>Begins the next cell where it is one of an earlier row that reaches down, and tells which; null where it is a new one.</summary>
    public Cell? BeginRepeated()
    {
        while (_column < _covered.Count && _covered[_column] > 0)
        {
            if (_above.TryGetValue(_column, out var cell))
            {
                (_cell, _start) = ((_column, cell.Columns, _covered[_column], false), -1);
                return cell;
            }

            _covered[_column++]--;
        }

        return null;
    }

    /// <summary>Tells that the next character of the open cell stands at a place.</summary>
    public void Written(int place)
    {
        if (_cell is not null && _start < 0)
            _start = place;
    }

    public void EndCell(int end)
    {
        if (_cell is not var (column, columns, rows, isHead))
            return;
        _above.Remove(column);
        if (_start >= 0 && end > _start)
        {
            var cell = new Cell(new TextSpan(_start, end), column) { Columns = columns, Rows = rows, IsHead = isHead };
            _cells.Add(cell);
            if (rows > 1 && !isHead && cell.Span.Length <= LongestRepeated)
                _above.Add(column, cell);
        }

        for (; columns > 0 && _column < MostColumns; columns--, _column++)
        {
            if (_column == _covered.Count)
                _covered.Add(0);
            _covered[_column] = rows - 1;
        }

        _cell = null;
    }

    public List<Cell> EndRow()
    {
        for (; _column < _covered.Count; _column++)
            _covered[_column] = Math.Max(0, _covered[_column] - 1);
        IsInRow = false;
        return _cells;
    }
}
