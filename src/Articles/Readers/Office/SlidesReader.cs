using ArticleBot.Articles.Outlines;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>
/// Reads PowerPoint presentations: each slide is a page with its title as heading, its points as items, its tables, and the speaker's notes after it.
/// </summary>
internal sealed class SlidesReader : IPackedReader
{
    private const string DiagramText = "http://schemas.openxmlformats.org/drawingml/2006/diagram";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pptx", ".pptm", ".ppsx"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        PackedXml.Open(content, budget).Dispose();
        using var file = OfficeFile.Open(() => PresentationDocument.Open(ContentStream.Of(content), isEditable: false));
        if (file.PresentationPart is not { Presentation.SlideIdList: { } slides } presentation)
            throw new InvalidDataException("It holds no slides; save it again with the program that made it.");

        var draft = new DraftBuilder();
        var facts = new FactsBuilder();
        OfficeFile.TakeFacts(file, facts);
        var number = 0;
        foreach (var id in slides.Elements<SlideId>())
        {
            budget.Check();
            draft.Page = ++number;
            if (id.RelationshipId?.Value is { } relation && presentation.TryGetPartById(relation, out var part) && part is SlidePart { Slide: not null } slide)
                WriteSlide(slide, draft, facts);
        }

        return draft.ToDraft(facts.Build());
    }

    private static void WriteSlide(SlidePart part, DraftBuilder draft, FactsBuilder facts)
    {
        var shapes = part.Slide!.CommonSlideData?.ShapeTree?.Descendants().Where(element => element is Shape or GraphicFrame).ToList() ?? [];
        foreach (var title in shapes.OfType<Shape>().Where(IsTitle))
        {
            draft.Begin(BlockKind.Heading, 2);
            foreach (var paragraph in title.TextBody?.Elements<A.Paragraph>() ?? [])
            {
                WriteRuns(paragraph, draft);
                draft.Write(" ");
            }

            facts.Take("title", title.TextBody?.InnerText);
        }

        foreach (var shape in shapes)
        {
            if (shape is Shape { TextBody: { } body } box && !IsTitle(box) && !IsFurniture(box))
                WriteParagraphs(body.Elements<A.Paragraph>(), IsListing(box), draft);
            else if (shape.Descendants<A.Table>().FirstOrDefault() is { } table)
                WriteTable(table, draft);
        }

        foreach (var diagram in part.DiagramDataParts)
        {
            foreach (var point in diagram.DataModelRoot?.Descendants().Where(text => text.LocalName == "t" && text.NamespaceUri == DiagramText) ?? [])
                WriteParagraphs(point.Elements<A.Paragraph>(), isListing: true, draft);
        }

        var notes = part.NotesSlidePart?.NotesSlide?.CommonSlideData?.ShapeTree?.Descendants<Shape>()
            .FirstOrDefault(shape => TypeOf(shape) == PlaceholderValues.Body);
        WriteParagraphs(notes?.TextBody?.Elements<A.Paragraph>() ?? [], isListing: false, draft);
    }

    private static void WriteParagraphs(IEnumerable<A.Paragraph> paragraphs, bool isListing, DraftBuilder draft)
    {
        var said = paragraphs.Where(paragraph => paragraph.Descendants<A.Text>().Any(text => !string.IsNullOrWhiteSpace(text.Text))).ToList();
        var numbers = new int[10];
        foreach (var paragraph in said)
        {
            var properties = paragraph.ParagraphProperties;
            var level = Math.Clamp(properties?.Level?.Value ?? 0, 0, 8);
            var isNumbered = properties?.GetFirstChild<A.AutoNumberedBullet>() is not null;
            var isItem = isNumbered || properties?.GetFirstChild<A.CharacterBullet>() is not null ||
                (isListing && said.Count > 1 && properties?.GetFirstChild<A.NoBullet>() is null);
            if (isItem)
                draft.Begin(isNumbered ? BlockKind.Step : BlockKind.Item, level + 1, isNumbered ? ++numbers[level] : null);
            else
                draft.Begin();
            Array.Clear(numbers, level + 1, numbers.Length - level - 1);
            WriteRuns(paragraph, draft);
        }
    }

    private static void WriteRuns(A.Paragraph paragraph, DraftBuilder draft)
    {
        foreach (var element in paragraph.ChildElements)
        {
            if (element is A.Break)
                draft.BreakLine();
            else if (element is A.Run or A.Field)
                draft.Write(element.GetFirstChild<A.Text>()?.Text);
        }
    }

    private static void WriteTable(A.Table table, DraftBuilder draft)
    {
        draft.BeginTable();
        var isHead = table.TableProperties?.FirstRow?.Value == true;
        foreach (var row in table.Elements<A.TableRow>())
        {
            draft.BeginRow();
            foreach (var cell in row.Elements<A.TableCell>().Where(cell => cell.HorizontalMerge?.Value != true && cell.VerticalMerge?.Value != true))
            {
                draft.BeginCell(isHead, cell.GridSpan?.Value ?? 1, cell.RowSpan?.Value ?? 1);
                foreach (var paragraph in cell.TextBody?.Elements<A.Paragraph>() ?? [])
                {
                    WriteRuns(paragraph, draft);
                    draft.Write(" ");
                }
            }

            draft.EndRow();
            isHead = false;
        }

        draft.EndTable();
    }

    private static bool IsTitle(Shape shape) => TypeOf(shape) is { } type && (type == PlaceholderValues.Title || type == PlaceholderValues.CenteredTitle);

    private static bool IsFurniture(Shape shape) => TypeOf(shape) is { } type &&
        (type == PlaceholderValues.DateAndTime || type == PlaceholderValues.Footer || type == PlaceholderValues.Header
            || type == PlaceholderValues.SlideNumber);

    // A placeholder without a type is one for content, in which every paragraph is a point.
    private static bool IsListing(Shape shape) => Placeholder(shape) is { } placeholder &&
        (placeholder.Type is null || placeholder.Type.Value == PlaceholderValues.Body || placeholder.Type.Value == PlaceholderValues.Object);

    private static PlaceholderValues? TypeOf(Shape shape) => Placeholder(shape)?.Type?.Value;

    private static PlaceholderShape? Placeholder(Shape shape) =>
        shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.GetFirstChild<PlaceholderShape>();
}
