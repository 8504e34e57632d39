using ArticleBot.Articles.Outlines;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>
/// Reads Excel workbooks: each sheet is a page under its name, each run of rows without an empty one between a table; cells as they are shown.
/// </summary>
internal sealed class WorkbookReader : IPackedReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm", ".xltx"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        PackedXml.Open(content, budget).Dispose();
        using var file = OfficeFile.Open(() => SpreadsheetDocument.Open(ContentStream.Of(content), isEditable: false));
        if (file.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook)
            throw new InvalidDataException("It holds no sheets; save it again with the program that made it.");

        var draft = new DraftBuilder();
        var cells = new CellWording(workbook);
        var facts = new FactsBuilder();
        OfficeFile.TakeFacts(file, facts);
        var (number, remarks) = (0, new List<string>());
        foreach (var sheet in sheets.Elements<Sheet>())
        {
            draft.Page = ++number;
            if (sheet.State is not null && sheet.State.Value != SheetStateValues.Visible)
                remarks.Add($"The hidden sheet “{sheet.Name?.Value}” was not read.");
            else if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart { Worksheet: not null } worksheet)
                WriteSheet(sheet.Name?.Value, worksheet, cells, draft, budget);
        }

        var known = facts.Build();
        return draft.ToDraft(known with { Remarks = [.. known.Remarks, .. remarks] });
    }

    private static void WriteSheet(string? name, WorksheetPart part, CellWording cells, DraftBuilder draft, ReadingBudget budget)
    {
        draft.Begin(BlockKind.Heading, 2);
        draft.Write(name);
        var merged = new MergedCells(part.Worksheet!);
        var sheet = new SheetTables(draft);
        foreach (var row in part.Worksheet!.Elements<SheetData>().SelectMany(data => data.Elements<Row>()))
        {
            budget.Check();
            if (row.Hidden?.Value == true)
                continue;
            var words = row.Elements<Cell>()
                .Select((cell, i) => CellPlace.TryParse(cell.CellReference?.Value, out var place)
                    ? (Cell: cell, Place: place) : (Cell: cell, Place: new CellPlace(i, 0)))
                .Select(cell => new SheetCell(cell.Place.Column, cells.Of(cell.Cell), merged.SpanAt(cell.Place)))
                .Where(cell => cell.Words.Length > 0)
                .ToList();
            sheet.Write((int)(row.RowIndex?.Value ?? 0), words);
        }

        sheet.End();
    }
}
