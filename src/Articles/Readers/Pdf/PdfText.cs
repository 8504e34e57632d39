using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers.Layout;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>Writes the text of one PDF file: what is a heading, an item, a paragraph is told by sizes, bold letters, marks and distances.</summary>
internal sealed class PdfText
{
    // In sizes of running text.
    private const double LargerThanText = 1.12;
    private const int LongestHeading = 160;
    private const int LongestBoldHeading = 100;
    private const int MostHeadingLines = 3;
    private const int DeepestHeading = 6;

    private readonly List<PdfParagraph> _paragraphs = [];
    private readonly ReadingBudget _budget;
    private readonly double _textSize;
    private readonly bool _isTextBold;
    private readonly List<double> _headingSizes;

    public PdfText(List<PageSheet> pages, ReadingBudget budget)
    {
        _budget = budget;
        var lines = pages.SelectMany(page => page.Lines).ToList();
        _textSize = lines.GroupBy(line => line.Size).MaxBy(size => size.Sum(line => line.Text.Length))!.Key;
        _isTextBold = lines.Where(line => line.IsBold).Sum(line => line.Text.Length) * 2 > lines.Sum(line => line.Text.Length);
        foreach (var page in pages)
        {
            budget.Check();
            foreach (var zone in PageLayout.ZonesOf(page))
                Add(PdfParagraph.In(zone, page.Number));
        }

        _headingSizes = [.. _paragraphs.Where(IsHeading).Select(paragraph => paragraph.Size).Distinct().OrderDescending()];
        Title = _paragraphs.Where(paragraph => paragraph.Page == pages[0].Number && IsHeading(paragraph) && IsLarge(paragraph))
            .OrderByDescending(paragraph => paragraph.Size)
            .Select(paragraph => string.Join(' ', paragraph.Lines.Select(line => line.Text)))
            .FirstOrDefault();
    }

    /// <summary>The largest heading of the first page, or null.</summary>
    public string? Title { get; }

    /// <summary>Whether the first page holds words.</summary>
    public bool FirstPageHas(string words) => words.Length > 0 && _paragraphs
        .TakeWhile(paragraph => paragraph.Page == _paragraphs[0].Page)
        .Any(paragraph => string.Join(' ', paragraph.Lines.Select(line => line.Text)).Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes everything.</summary>
    public DraftBuilder Write()
    {
        var draft = new DraftBuilder();
        var halves = new WordHalves(string.Join('\n', _paragraphs.SelectMany(paragraph => paragraph.Lines).Select(line => line.Text)));
        foreach (var paragraph in _paragraphs)
        {
            _budget.Check();
            draft.Page = paragraph.Page;
            if (paragraph.Rows.Count > 0)
            {
                WriteTable(paragraph, draft);
                continue;
            }

            var mark = 0;
            if (IsHeading(paragraph))
                draft.Begin(BlockKind.Heading, Math.Min(DeepestHeading, _headingSizes.IndexOf(paragraph.Size) + 1));
            else if ((mark = ItemMark.LengthAt(paragraph.Lines[0].Text, out var number)) > 0)
                draft.Begin(number is null ? BlockKind.Item : BlockKind.Step, paragraph.Depth, number);
            else
                draft.Begin();
            WriteLines(paragraph.Lines, mark, halves, draft);
        }

        return draft;
    }

    // A paragraph that a page or column ends in the middle of a sentence goes on with the next one.
    private void Add(IEnumerable<PdfParagraph> paragraphs)
    {
        var isFirst = true;
        foreach (var paragraph in paragraphs)
        {
            if (isFirst && _paragraphs.Count > 0 && _paragraphs[^1].GoesOnWith(paragraph))
                _paragraphs[^1].Lines.AddRange(paragraph.Lines);
            else
                _paragraphs.Add(paragraph);
            isFirst = false;
        }
    }

    private bool IsHeading(PdfParagraph paragraph)
    {
        if (paragraph.Rows.Count > 0 || paragraph.Lines.Count > MostHeadingLines)
            return false;
        var length = paragraph.Lines.Sum(line => line.Text.Length);
        if (IsLarge(paragraph))
            return length <= LongestHeading;
        return !_isTextBold && length <= LongestBoldHeading && paragraph.Lines.TrueForAll(line => line.IsBold)
            && paragraph.Lines[^1].Text[^1] is not ('.' or ',' or ';');
    }

    private bool IsLarge(PdfParagraph paragraph) => paragraph.Size >= _textSize * LargerThanText;

    private static void WriteTable(PdfParagraph table, DraftBuilder draft)
    {
        draft.BeginTable();
        var isHead = table.HasBoldHead;
        foreach (var row in table.Rows)
        {
            draft.BeginRow();
            foreach (var cell in row)
            {
                draft.BeginCell(isHead);
                draft.Write(cell);
            }

            draft.EndRow();
            isHead = false;
        }

        draft.EndTable();
    }

    private static void WriteLines(List<LineRun> lines, int mark, WordHalves halves, DraftBuilder draft)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text.AsSpan(i == 0 ? mark : 0);
            if (i + 1 < lines.Count && line is [.., var last, '-' or '\u2010'] && char.IsLetter(last) && char.IsLetterOrDigit(lines[i + 1].Text[0]))
            {
                var left = line[..^1];
                var right = lines[i + 1].Text.AsSpan();
                draft.Write(left);
                draft.Write(halves.Between(left[(left.LastIndexOf(' ') + 1)..], right[..FirstWordLength(right)]));
            }
            else
            {
                draft.Write(line);
                draft.Write(" ");
            }
        }
    }

    private static int FirstWordLength(ReadOnlySpan<char> words)
    {
        var end = 0;
        while (end < words.Length && char.IsLetterOrDigit(words[end]))
            end++;
        return end;
    }
}
