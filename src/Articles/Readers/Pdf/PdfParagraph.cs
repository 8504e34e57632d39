namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>Lines that belong together, or the rows of a table.</summary>
internal sealed class PdfParagraph
{
    // In sizes of the letters.
    private const double Indent = 0.8;
    private const double Leading = 1.25;
    private const double UsualLeading = 1.45;

    // A line that ends this part of the column's width before its edge is the last of its paragraph, when a sentence ends there.
    private const double Short = 0.15;
    private const double SameSize = 0.6;
    private const double LevelWidth = 12;
    private const int DeepestItem = 6;

    private PdfParagraph(int page) => Page = page;

    /// <summary>The page on which it begins.</summary>
    public int Page { get; }

    /// <summary>Its lines; empty for a table.</summary>
    public List<LineRun> Lines { get; private init; } = [];

    /// <summary>Its rows; empty for text.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private init; } = [];

    /// <summary>Whether the first row is set in bold.</summary>
    public bool HasBoldHead { get; private init; }

    /// <summary>How far its mark is indented, in levels of a list from 1.</summary>
    public int Depth { get; private init; } = 1;

    /// <summary>The size of its letters in points.</summary>
    public double Size => Lines.Count > 0 ? Lines[0].Size : 0;

    /// <summary>The paragraphs of a zone.</summary>
    public static IEnumerable<PdfParagraph> In(PageZone zone, int page)
    {
        if (zone.Rows.Count > 0)
        {
            yield return new PdfParagraph(page) { Rows = zone.Rows, HasBoldHead = zone.HasBoldHead };
            yield break;
        }

        var edges = (Left: zone.Lines.Min(line => line.Left), Right: zone.Lines.Max(line => line.Right));
        var leading = LeadingOf(zone.Lines);
        PdfParagraph? paragraph = null;
        foreach (var line in zone.Lines)
        {
            if (paragraph is not null && !paragraph.EndsBefore(line, edges, leading))
            {
                paragraph.Lines.Add(line);
                continue;
            }

            if (paragraph is not null)
                yield return paragraph;
            paragraph = new PdfParagraph(page) { Lines = [line], Depth = Math.Clamp(1 + (int)((line.Left - edges.Left) / LevelWidth / 1.5), 1, DeepestItem) };
        }

        if (paragraph is not null)
            yield return paragraph;
    }

    /// <summary>Whether the first paragraph of the next column or page is the rest of this one.</summary>
    public bool GoesOnWith(PdfParagraph next) =>
        Lines.Count > 0 && next.Lines.Count > 0 && Math.Abs(Size - next.Size) < SameSize &&
        char.IsLower(next.Lines[0].Text[0]) && Lines[^1].Text[^1] is not ('.' or '!' or '?' or ':');

    private bool EndsBefore(LineRun line, (double Left, double Right) edges, double leading)
    {
        var last = Lines[^1];
        var down = last.Baseline - line.Baseline;
        // Beside each other on one line: a label and its value.
        if (Math.Abs(down) < last.Size * 0.45)
            return false;
        if (down > leading * Leading * line.Size || down < 0 || Math.Abs(last.Size - line.Size) > SameSize || last.IsBold != line.IsBold)
            return true;
        if (ItemMark.LengthAt(line.Text, out _) > 0)
            return true;
        var isItem = ItemMark.LengthAt(Lines[0].Text, out _) > 0;
        var move = line.Left - last.Left;
        if (isItem ? line.Left <= Lines[0].Left + 1 : move > Indent * line.Size && last.Left <= edges.Left + (0.3 * line.Size))
            return true;
        return last.Text[^1] is '.' or '!' or '?' or ':' && last.Right < edges.Right - (Short * (edges.Right - edges.Left));
    }

    // Most lines follow each other within a paragraph; their distance, in sizes of the letters.
    private static double LeadingOf(IReadOnlyList<LineRun> lines)
    {
        var distances = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            var distance = (lines[i - 1].Baseline - lines[i].Baseline) / lines[i].Size;
            if (distance is > 0.8 and < 2.2)
                distances.Add(distance);
        }

        distances.Sort();
        return distances.Count > 0 ? distances[distances.Count / 3] : UsualLeading;
    }
}
