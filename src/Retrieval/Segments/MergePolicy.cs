using ArticleBot.Retrieval.Lexical;

namespace ArticleBot.Retrieval.Segments;

/// <summary>
/// Decides which neighbouring segments become one. Segments of similar size are merged, so every passage is rewritten a few times at most while the
/// index grows, a stream of small changes costs little, and a search never visits many segments.
/// </summary>
internal static class MergePolicy
{
    private const int FewestWhileGrowing = 4;
    private const int FewestAtRest = 2;

    /// <summary>Segments up to this size are rewritten after any deletion: it costs milliseconds and keeps the term statistics exact.</summary>
    private const int Small = 4096;

    /// <summary>The segments to merge next, or null when all is well. A single segment is rewritten without its deleted passages.</summary>
    /// <param name="segments">All segments.</param>
    /// <param name="atRest">Whether no more changes are coming, so that each term should be kept in as few segments as possible.</param>
    public static Range? Choose(IReadOnlyList<Segment> segments, bool atRest)
    {
        var fewest = atRest ? FewestAtRest : FewestWhileGrowing;
        for (var i = 0; i < segments.Count; i++)
        {
            var deleted = segments[i].Deleted.Count;
            if (deleted > 0 && (segments[i].Count <= Small || deleted > segments[i].Count / 5))
                return i..(i + 1);
        }

        for (var end = segments.Count; end >= fewest; end--)
        {
            var start = end - 1;
            var size = segments[start].LiveCount;
            while (start > 0 && segments[start - 1].LiveCount <= 2 * size && size + segments[start - 1].LiveCount <= LexicalSegment.MaximumCount)
                size += segments[--start].LiveCount;
            if (end - start >= fewest)
                return start..end;
        }

        return null;
    }
}
