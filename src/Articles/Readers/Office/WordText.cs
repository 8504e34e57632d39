using ArticleBot.Articles.Outlines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Writes the text of one Word document.</summary>
internal sealed class WordText(MainDocumentPart main, ReadingBudget budget)
{
    private readonly DraftBuilder _draft = new();
    private readonly WordStyles _styles = new(main.StyleDefinitionsPart?.Styles);
    private readonly WordLists _lists = new(main.NumberingDefinitionsPart?.Numbering);
    private readonly List<long> _notes = [];

    // Text boxes stand where they are anchored, in the middle of a paragraph: they are written after it.
    private readonly Queue<TextBoxContent> _boxes = new();

    /// <summary>The paragraph in the style of a title, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>Writes everything that a reader of the document sees, but for heads and feet of pages.</summary>
    public DraftBuilder Write()
    {
        WriteAll(main.Document!.Body!);
        foreach (var id in _notes)
        {
            if (main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == id) is { } note)
                WriteNote(note);
        }

        if (main.EndnotesPart?.Endnotes is { } endnotes)
        {
            foreach (var note in endnotes.Elements<Endnote>().Where(note => note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal))
                WriteNote(note);
        }

        return _draft;
    }

    private void WriteAll(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            budget.Check();
            switch (element)
            {
                case Paragraph paragraph:
                    WriteParagraph(paragraph);
                    break;
                case Table table:
                    WriteTable(table);
                    break;
                case SdtBlock { SdtContentBlock: { } content } block when !IsContents(block):
                    WriteAll(content);
                    break;
                case CustomXmlBlock or InsertedRun or MoveToRun:
                    WriteAll(element);
                    break;
            }
        }
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = _styles.Of(properties?.ParagraphStyleId?.Val?.Value);
        if (style.IsContents)
            return;
        var item = _lists.ItemOf(properties?.NumberingProperties ?? style.Numbering);
        var level = (int?)properties?.OutlineLevel?.Val?.Value + 1 ?? style.HeadingLevel;
        if (level is { } heading && !string.IsNullOrWhiteSpace(paragraph.InnerText))
            _draft.Begin(BlockKind.Heading, Math.Clamp(heading, 1, 6));
        else if (item is { } place)
            _draft.Begin(place.Number is null ? BlockKind.Item : BlockKind.Step, place.Level, place.Number);
        else
            _draft.Begin(style.Kind);

        if (style.IsTitle)
            Title ??= paragraph.InnerText;
        WriteRuns(paragraph);
        while (_boxes.TryDequeue(out var box))
            WriteAll(box);
    }

    private void WriteRuns(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Run run when run.RunProperties?.Vanish is null or { Val.Value: false }:
                    WriteRun(run);
                    break;
                case Hyperlink or InsertedRun or MoveToRun or SimpleField or SdtRun or SdtContentRun or CustomXmlRun:
                    WriteRuns(element);
                    break;
            }
        }
    }

    private void WriteRun(Run run)
    {
        foreach (var element in run.ChildElements)
        {
            switch (element)
            {
                case Text text:
                    _draft.Write(text.Text);
                    break;
                case TabChar or PositionalTab:
                    _draft.Write(" ");
                    break;
                case NoBreakHyphen:
                    _draft.Write("-");
                    break;
                case Break { Type: null or { InnerText: "textWrapping" } } or CarriageReturn:
                    _draft.BreakLine();
                    break;
                case FootnoteReference { Id.Value: var id }:
                    _notes.Add(id);
                    break;
                case Drawing or Picture or AlternateContent:
                    // Of the alternatives only the first: the second is the same for older programs.
                    OpenXmlElement shown = element is AlternateContent { ChildElements: [AlternateContentChoice choice, ..] } ? choice : element;
                    foreach (var box in shown.Descendants<TextBoxContent>())
                        _boxes.Enqueue(box);
                    break;
            }
        }
    }

    private void WriteTable(Table table)
    {
        _draft.BeginTable();
        var rows = table.Elements<TableRow>().ToList();
        var spans = new RowSpans(rows);
        for (var number = 0; number < rows.Count; number++)
        {
            var isHead = rows[number].TableRowProperties?.GetFirstChild<TableHeader>() is not null;
            _draft.BeginRow();
            foreach (var cell in rows[number].Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == rows[number]))
            {
                if (spans.RowsOf(cell, number) is not { } covered)
                    continue;
                _draft.BeginCell(isHead, RowSpans.ColumnsOf(cell), covered);
                WriteAll(cell);
            }

            _draft.EndRow();
        }

        _draft.EndTable();
    }

    private void WriteNote(OpenXmlElement note)
    {
        _draft.Begin(BlockKind.Footnote, 1);
        foreach (var paragraph in note.Elements<Paragraph>())
        {
            WriteRuns(paragraph);
            _draft.Write(" ");
        }
    }

    // A table of contents repeats the headings with the numbers of pages.
    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().Any(gallery => gallery.Val?.Value == "Table of Contents") == true;
}
