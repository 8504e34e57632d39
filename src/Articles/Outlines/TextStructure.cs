using ArticleBot.Articles.Cleaning;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>What the runs of a cleaned text are: as its format marks them, else as a reader of plain text recognises them.</summary>
internal static class TextStructure
{
    /// <summary>The blocks in reading order.</summary>
    /// <param name="cleaned">The text.</param>
    /// <param name="title">The title, if known: a first paragraph with the same words is a heading, not a statement.</param>
    public static IReadOnlyList<Block> Of(CleanedText cleaned, string? title)
    {
        var (text, paragraphs) = (cleaned.Text, cleaned.Paragraphs);
        var opensWithTitle = title is not null && paragraphs[0].In(text).Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
        if (cleaned.Blocks is not { } marked)
            return Recognise(text, paragraphs, cleaned.Rows, opensWithTitle, title is not null);
        return opensWithTitle && !marked.Any(block => block.Span.Start <= paragraphs[0].Start)
            ? [new Block(BlockKind.Heading, paragraphs[0]) { Level = 1 }, .. marked]
            : marked;
    }

    private static List<Block> Recognise(string text, List<TextSpan> paragraphs, IReadOnlyList<Block> known, bool opensWithTitle, bool hasTitle)
    {
        var blocks = new List<Block>();
        var lists = new ListLines(text);
        var headings = NumberedHeadings.In(text, paragraphs);
        headings.UnionWith(CapitalHeadings.In(text, paragraphs));
        var tables = new TableLines(text, paragraphs, known.Count > 0 ? known[^1].Table!.Value + 1 : 0);
        var next = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (next < known.Count && known[next].Span == paragraphs[i])
            {
                blocks.Add(known[next++]);
                lists.End();
            }
            else if (tables.At(i) is { Count: > 0 } rows)
            {
                if (rows.Count > 1 && i > 0 && tables.IsRightBelow(i) && (blocks.Count == 0 || !blocks[^1].Span.Contains(paragraphs[i - 1]))
                    && HeadingLines.IsCaption(text, paragraphs, i - 1))
                    blocks.Add(new Block(BlockKind.Caption, paragraphs[i - 1]) { Table = rows[0].Table });
                blocks.AddRange(rows);
                i += rows.Count - 1;
                lists.End();
            }
            else if (i == 0 && opensWithTitle)
            {
                blocks.Add(new Block(BlockKind.Heading, paragraphs[i]) { Level = 1 });
            }
            else if (headings.Contains(i) && (i > 0 || !hasTitle))
            {
                blocks.Add(new Block(BlockKind.Heading, paragraphs[i]) { Level = 2 });
                lists.End();
            }
            else if (lists.ItemAt(paragraphs, i) is { } item)
            {
                blocks.Add(item);
            }
            else if ((i > 0 || !hasTitle) && HeadingLines.IsHeading(text, paragraphs, i))
            {
                blocks.Add(new Block(BlockKind.Heading, paragraphs[i]) { Level = 2 });
                lists.End();
            }
        }

        return blocks;
    }
}
