using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>Where the runs of a text that are kept stand after the others have been taken away. Filled in reading order.</summary>
internal sealed class OffsetMap
{
    private readonly List<(TextSpan Before, int Shift)> _runs = [];

    /// <summary>Says that a run of the old text begins at a place of the new one.</summary>
    public void Keep(TextSpan before, int start) => _runs.Add((before, start - before.Start));

    /// <summary>What is left of a span, from its first kept character to its last; null when nothing is.</summary>
    public TextSpan? Map(TextSpan span)
    {
        var (start, end) = (-1, -1);
        for (var i = FirstBehind(span.Start); i < _runs.Count && _runs[i].Before.Start < span.End; i++)
        {
            var (before, shift) = _runs[i];
            if (start < 0)
                start = Math.Max(span.Start, before.Start) + shift;
            end = Math.Min(span.End, before.End) + shift;
        }

        return start < end ? new TextSpan(start, end) : null;
    }

    /// <summary>What is left of blocks.</summary>
    public List<Block> Map(IReadOnlyList<Block> blocks)
    {
        var kept = new List<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (Map(block.Span) is { } span)
                kept.Add(block with
                {
                    Span = span,
                    Cells = [.. block.Cells.Select(cell => Map(cell.Span) is { } at ? cell with { Span = at } : null).OfType<Cell>()]
                });
        }

        return kept;
    }

    // The first run that does not end before a place.
    private int FirstBehind(int place)
    {
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Before.End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
