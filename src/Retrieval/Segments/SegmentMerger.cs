using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;

namespace ArticleBot.Retrieval.Segments;

/// <summary>Turns neighbouring segments into one without their deleted passages.</summary>
internal static class SegmentMerger
{
    /// <summary>The merged segment, or null when no passage is left. Its row id is 0 until it is stored.</summary>
    public static Segment? Merge(IReadOnlyList<Segment> segments)
    {
        var first = segments[0].First;
        var offsets = new List<uint>();
        var numbers = new List<int[]>();
        foreach (var segment in segments)
        {
            var renumbered = new int[segment.Count];
            for (var document = 0; document < segment.Count; document++)
            {
                renumbered[document] = segment.Deleted.Contains(document) ? -1 : offsets.Count;
                if (renumbered[document] >= 0)
                    offsets.Add(checked((uint)(segment.PassageId(document) - first)));
            }

            numbers.Add(renumbered);
        }

        if (offsets.Count == 0)
            return null;

        // The first passage itself may be gone: offsets count from the first that is left.
        var shift = offsets[0];
        var lexical = LexicalMerger.Merge([.. segments.Select(segment => segment.Lexical)], numbers, offsets.Count);
        return new Segment(
            0, first + shift, [.. offsets.Select(offset => offset - shift)], lexical, MergeVectors(segments, numbers, offsets.Count), DocumentSet.Empty);
    }

    private static DenseSegment? MergeVectors(IReadOnlyList<Segment> segments, List<int[]> numbers, int count)
    {
        if (segments.Any(segment => segment.Dense?.Dimensions != segments[0].Dense?.Dimensions) || segments[0].Dense is null)
            return null;

        var builder = new DenseSegmentBuilder(count, segments[0].Dense!.Dimensions);
        for (var i = 0; i < segments.Count; i++)
        {
            var view = segments[i].Dense!.View;
            for (var document = 0; document < view.Count; document++)
            {
                if (numbers[i][document] < 0)
                    continue;
                var row = view.Row(document, out var scale);
                builder.Set(numbers[i][document], row, scale);
            }
        }

        return builder.Build();
    }
}
