using System.Globalization;
using System.Xml.Linq;
using ArticleBot.Articles.Outlines;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Writes the text of one OpenDocument file.</summary>
internal sealed class OpenDocumentText
{
    private const int MostRepeated = 1000;

    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Presentation = "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0";

    // Changes that were deleted, notes in the margin, forms, and what repeats headings with the numbers of pages.
    private static readonly WordSet Skipped = WordSet.Of(
        "tracked-changes annotation annotation-end forms table-of-content alphabetical-index bibliography sequence-decls note-citation " +
        "desc title date-time footer header page-number scripts named-expressions covered-table-cell bookmark-ref");

    private readonly DraftBuilder _draft = new();
    private readonly OpenDocumentStyles _styles;
    private readonly ReadingBudget _budget;
    private readonly List<XElement> _notes = [];
    private readonly Queue<XElement> _frames = new();
    private readonly Stack<OpenDocumentList> _lists = new();
    private int _depthOfCells;

    public OpenDocumentText(XDocument content, XDocument? styles, ReadingBudget budget)
    {
        _styles = new OpenDocumentStyles(content, styles);
        _budget = budget;
    }

    /// <summary>The paragraph in the style of a title, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>Writes everything that a reader of the document sees, but for heads and feet of pages.</summary>
    public DraftBuilder Write(XElement body)
    {
        WriteAll(body);
        foreach (var note in _notes)
        {
            _draft.Begin(BlockKind.Footnote, 1);
            foreach (var paragraph in note.Descendants(Text + "note-body").Elements())
            {
                WriteWords(paragraph);
                _draft.Write(" ");
            }
        }

        return _draft;
    }

    // Documents nest no deeper than the look through their XML allows.
    private void WriteAll(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            _budget.Check();
            switch (element.Name.LocalName)
            {
                case var skipped when Skipped.Contains(skipped):
                    break;
                case "h":
                    _draft.Begin(BlockKind.Heading, Math.Clamp(Number(element, Text + "outline-level"), 1, 6));
                    WriteWords(element);
                    break;
                case "p":
                    WriteParagraph(element);
                    break;
                case "list":
                    WriteList(element);
                    break;
                case "table" when element.Name.Namespace == Table:
                    WriteTable(element);
                    break;
                case "page":
                    _draft.Page = (_draft.Page ?? 0) + 1;
                    WriteAll(element);
                    break;
                case "notes" when element.Name.Namespace == Presentation:
                    WriteAll(element);
                    break;
                case "frame" when (string?)element.Attribute(Presentation + "class") == "title":
                    WriteSlideTitle(element);
                    break;
                default:
                    WriteAll(element);
                    break;
            }
        }
    }

    private void WriteParagraph(XElement paragraph)
    {
        var style = _styles.NameOf((string?)paragraph.Attribute(Text + "style-name"));
        if (_lists.TryPeek(out var list))
        {
            if (list.IsItemNew)
                _draft.Begin(list.IsNumbered ? BlockKind.Step : BlockKind.Item, _lists.Count, list.IsNumbered ? list.Number : null);
            else
                _draft.Begin(list.IsNumbered ? BlockKind.Step : BlockKind.Item, _lists.Count, continues: true);
            list.IsItemNew = false;
        }
        else if (style == "title")
        {
            _draft.Begin(BlockKind.Heading, 1);
            Title ??= paragraph.Value;
        }
        else
        {
            _draft.Begin(style == "quotations"
                ? BlockKind.Quotation : style is "caption" or "table" or "illustration" ? BlockKind.Caption : BlockKind.Paragraph);
        }

        WriteWords(paragraph);
        while (_depthOfCells == 0 && _frames.TryDequeue(out var frame))
            WriteAll(frame);
    }

    private void WriteSlideTitle(XElement frame)
    {
        _draft.Begin(BlockKind.Heading, 2);
        foreach (var paragraph in frame.Descendants(Text + "p"))
        {
            WriteWords(paragraph);
            _draft.Write(" ");
        }

        Title ??= string.Join(' ', frame.Descendants(Text + "p").Select(paragraph => paragraph.Value));
    }

    private void WriteList(XElement list)
    {
        // A list within another has the style of the outer one unless it names its own.
        var style = (string?)list.Attribute(Text + "style-name") ?? (_lists.TryPeek(out var outer) ? outer.Style : null);
        var here = new OpenDocumentList(style, _styles.IsNumbered(style, _lists.Count + 1), Number(list, Text + "start-value"));
        _lists.Push(here);
        foreach (var item in list.Elements())
        {
            if (item.Name.LocalName is not ("list-item" or "list-header"))
                continue;
            here.Next();
            WriteAll(item);
        }

        _lists.Pop();
    }

    private void WriteTable(XElement table)
    {
        if ((string?)table.Attribute(Table + "name") is { } name && table.Parent?.Name.LocalName == "spreadsheet")
        {
            _draft.Page = (_draft.Page ?? 0) + 1;
            _draft.Begin(BlockKind.Heading, 2);
            _draft.Write(name);
            WriteSheet(table);
            return;
        }

        _draft.BeginTable();
        foreach (var row in RowsOf(table))
        {
            var isHead = row.Parent!.Name.LocalName == "table-header-rows";
            _draft.BeginRow();
            foreach (var cell in row.Elements(Table + "table-cell"))
            {
                _draft.BeginCell(isHead, Number(cell, Table + "number-columns-spanned"), Number(cell, Table + "number-rows-spanned"));
                _depthOfCells++;
                WriteAll(cell);
                _depthOfCells--;
            }

            _draft.EndRow();
        }

        _draft.EndTable();
    }

    private void WriteSheet(XElement table)
    {
        var sheet = new SheetTables(_draft);
        var number = 0;
        foreach (var row in RowsOf(table))
        {
            _budget.Check();
            var repeated = Number(row, Table + "number-rows-repeated");
            var cells = new List<SheetCell>();
            var column = 0;
            foreach (var cell in row.Elements().Where(cell => cell.Name.LocalName is "table-cell" or "covered-table-cell"))
            {
                var words = string.Join(' ', cell.Elements(Text + "p").Select(paragraph => paragraph.Value)).Trim();
                var times = Number(cell, Table + "number-columns-repeated");
                for (var i = 0; i < Math.Min(times, MostRepeated) && words.Length > 0; i++)
                    cells.Add(new SheetCell(column + i, words, (Number(cell, Table + "number-columns-spanned"), Number(cell, Table + "number-rows-spanned"))));
                column += times;
            }

            for (var i = 0; i < Math.Min(repeated, MostRepeated) && cells.Count > 0; i++)
                sheet.Write(number + 1 + i, cells);
            number += repeated;
        }

        sheet.End();
    }

    private static IEnumerable<XElement> RowsOf(XElement table) => table.Elements().SelectMany(element => element.Name.LocalName switch
    {
        "table-row" => [element],
        "table-header-rows" or "table-rows" or "table-row-group" => RowsOf(element),
        _ => Enumerable.Empty<XElement>(),
    });

    private void WriteWords(XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText words)
            {
                _draft.Write(words.Value);
                continue;
            }

            if (node is not XElement element)
                continue;
            switch (element.Name.LocalName)
            {
                case "s" or "tab":
                    _draft.Write(" ");
                    break;
                case "line-break":
                    _draft.BreakLine();
                    break;
                case "note":
                    _notes.Add(element);
                    break;
                case "frame" or "custom-shape" or "g":
                    _frames.Enqueue(element);
                    break;
                case var skipped when Skipped.Contains(skipped):
                    break;
                default:
                    WriteWords(element);
                    break;
            }
        }
    }

    private static int Number(XElement element, XName attribute) =>
        int.TryParse((string?)element.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
}
