using System.Text;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Readers;

/// <summary>
/// Writes a draft block by block: one paragraph for each, white space as a browser would show it, offsets kept. Every format that knows structure hands its
/// words over here and says what they are.
/// </summary>
/// <remarks>Takes linear time. Blocks and cells without words leave no trace.</remarks>
internal sealed class DraftBuilder
{
    /// <summary>What stands between two cells of a row.</summary>
    public const string CellBorder = " | ";

    // In UTF-16 code units; a number out of an attribute must not make a text of any length.
    private const int MostRepeated = 200_000;

    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private Block _kind = new(BlockKind.Paragraph, default);
    private TableBuilder? _table;
    private int _tables;
    private int _start = -1;
    private int _end;
    private string _pending = string.Empty;
    private int? _page;
    private int _repeated;

    /// <summary>The page that is being read, from 1; null where the format has no pages. A new page ends the block that is open, unless it is a row.</summary>
    public int? Page
    {
        get => _page;
        set
        {
            if (value != _page && _table is not { IsInRow: true })
                Begin();
            _page = value;
        }
    }

    /// <summary>How much has been written, in UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>Ends the block that is open and says what follows. The same kind twice makes two blocks.</summary>
    /// <param name="kind">What follows. Rows begin with <see cref="BeginRow"/>.</param>
    /// <param name="level">Headings: 1 to 6. Items, steps, terms, definitions: how deep their list lies, from 1. Else 0.</param>
    /// <param name="number">The number that a step carries on the page, when it is not written as words.</param>
    /// <param name="continues">Whether it goes on with the item before it.</param>
    public void Begin(BlockKind kind = BlockKind.Paragraph, int level = 0, int? number = null, bool continues = false)
    {
        if (_table is { IsInRow: true })
        {
            // Within a row everything is words of a cell.
            Pend(" ");
            return;
        }

        Close();
        _kind = new Block(kind, default)
        {
            Level = level,
            Number = number,
            Continues = continues,
            Table = kind == BlockKind.Caption ? _table?.Number : null,
        };
    }

    /// <summary>Writes words; runs of white space become one blank.</summary>
    public void Write(ReadOnlySpan<char> words)
    {
        foreach (var c in InvisibleMarks.Remove(words))
        {
            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
                Pend(" ");
            else
                Put(c);
        }
    }

    /// <summary>Writes words of which every blank and line break counts.</summary>
    public void WriteVerbatim(ReadOnlySpan<char> words)
    {
        foreach (var c in InvisibleMarks.Remove(words))
        {
            if (c == '\n')
                BreakLine();
            else if (c != '\r')
                Put(c);
        }
    }

    /// <summary>Begins a new line of the same block; two of them leave a blank one. A heading is one line, and so is a row: there it is a blank.</summary>
    public void BreakLine()
    {
        if (_kind.Kind == BlockKind.Heading || _table is { IsInRow: true })
            Pend(" ");
        else
            _pending = _pending is "" or " " ? "\n" : "\n\n";
    }

    /// <summary>Begins a table; one inside another is words of the outer one's cell.</summary>
    public void BeginTable()
    {
        if (_table is { IsInRow: true })
            return;
        Close();
        _table = new TableBuilder(_tables++);
    }

    /// <summary>Ends the table.</summary>
    public void EndTable()
    {
        EndRow();
        Begin();
        _table = null;
    }

    /// <summary>Begins the next row.</summary>
    public void BeginRow()
    {
        EndRow();
        Close();
        _table?.BeginRow();
        _kind = new Block(BlockKind.Row, default) { Table = _table?.Number };
    }

    /// <summary>Ends the row that is open.</summary>
    public void EndRow()
    {
        if (_table is not { IsInRow: true })
            return;
        EndCell();
        if (_start >= 0)
            RepeatCells(_table);
        var cells = _table.EndRow();
        if (_start >= 0)
        {
            _kind = _kind with { Cells = cells };
            Close();
        }

        _kind = new Block(BlockKind.Paragraph, default);
    }

    /// <summary>Begins the next cell of the row.</summary>
    /// <param name="isHead">Whether the format marks it as the head of a column or row.</param>
    /// <param name="columns">How many columns it covers.</param>
    /// <param name="rows">How many rows it covers.</param>
    public void BeginCell(bool isHead = false, int columns = 1, int rows = 1)
    {
        if (_table is not { IsInRow: true })
            return;
        EndCell();
        RepeatCells(_table);
        if (_start >= 0)
            _pending = CellBorder;
        _table.BeginCell(isHead, columns, rows);
    }

    /// <summary>The draft.</summary>
    public ArticleDraft ToDraft(ArticleFacts facts)
    {
        if (_table is not null)
            EndTable();
        Close();
        return new ArticleDraft(_text.ToString(), facts) { Blocks = _blocks };
    }

    private void RepeatCells(TableBuilder table)
    {
        while (_repeated < MostRepeated && table.BeginRepeated() is { } cell)
        {
            if (_start >= 0)
                _pending = CellBorder;
            foreach (var c in _text.ToString(cell.Span.Start, cell.Span.Length))
                Put(c);
            EndCell();
            _repeated += cell.Span.Length;
        }
    }

    private void EndCell() => _table?.EndCell(_end);

    private void Pend(string space)
    {
        if (_pending.Length == 0)
            _pending = space;
    }

    // White space is written only before the next visible character, so that nothing trails.
    private void Put(char c)
    {
        if (_start < 0)
        {
            if (char.IsWhiteSpace(c))
                return;
            if (_text.Length > 0)
                _text.Append("\n\n");
            _start = _text.Length;
        }
        else
        {
            _text.Append(_pending);
        }

        _pending = string.Empty;
        _table?.Written(_text.Length);
        _text.Append(c);
        if (!char.IsWhiteSpace(c))
            _end = _text.Length;
    }

    private void Close()
    {
        if (_start >= 0 && _end > _start && (_kind.Kind != BlockKind.Paragraph || Page is not null))
            _blocks.Add(_kind with { Span = new TextSpan(_start, _end), Page = Page });
        (_start, _pending) = (-1, string.Empty);
    }
}
