using ArticleBot.Retrieval.Searching;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Dense;

/// <summary>
/// Finds the passages of the highest cosine. Small indexes are compared in full; in large ones the sign bits choose the few per cent that are.
/// </summary>
internal static class DenseSearch
{
    /// <summary>Up to this many passages every vector is compared: the bits would save nothing.</summary>
    public const int FullScanLimit = 20_000;

    private const int FewestCandidates = 2_000;
    private const int MostCandidates = 8_000;
    private const int RowsAhead = 8;
    private const int RunLength = 1024;

    /// <summary>The best passages by the vectors that their segments hold, best first.</summary>
    public static ScoredPlace[] Find(IndexSnapshot snapshot, QueryVector query, int count) => Find(snapshot, snapshot.Vectors, query, count);

    /// <summary>The best passages, best first.</summary>
    /// <param name="snapshot">What to search.</param>
    /// <param name="vectors">The vectors of each segment, null where it has none.</param>
    /// <param name="query">The question.</param>
    /// <param name="count">How many at most.</param>
    public static ScoredPlace[] Find(IndexSnapshot snapshot, DenseSegment?[] vectors, QueryVector query, int count) =>
        snapshot.PlaceCount <= FullScanLimit ? FindExact(snapshot, vectors, query, count) : FindApproximate(snapshot, vectors, query, count);

    /// <summary>The same by comparing every vector.</summary>
    public static ScoredPlace[] FindExact(IndexSnapshot snapshot, QueryVector query, int count) => FindExact(snapshot, snapshot.Vectors, query, count);

    private static ScoredPlace[] FindExact(IndexSnapshot snapshot, DenseSegment?[] vectors, QueryVector query, int count)
    {
        var top = new TopPlaces(count);
        for (var i = 0; i < vectors.Length; i++)
        {
            if (vectors[i] is not { } dense)
                continue;
            var view = dense.View;
            for (var document = 0; document < view.Count; document++)
                Offer(top, view, query, snapshot.Segments[i].Deleted, document, snapshot.FirstPlace(i));
        }

        return top.BestFirst();
    }

    /// <summary>Candidates are compared in full: a fiftieth of the passages, because the bits' error grows with the crowd around the best.</summary>
    public static int CandidatesFor(int places) => Math.Clamp(places / 50, FewestCandidates, MostCandidates);

    private static ScoredPlace[] FindApproximate(IndexSnapshot snapshot, DenseSegment?[] vectors, QueryVector query, int count)
    {
        var shortlist = new Shortlist(Math.Max(count, CandidatesFor(snapshot.PlaceCount)), query.Dimensions);
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            if (vectors[i] is { } dense)
                Choose(dense, query, snapshot.FirstPlace(i), shortlist);
        }

        var top = new TopPlaces(count);
        var chosen = shortlist.Rows().AsSpan();
        for (var i = 0; i < snapshot.Segments.Count && !chosen.IsEmpty; i++)
        {
            var end = chosen.BinarySearch(snapshot.FirstPlace(i + 1));
            end = end < 0 ? ~end : end;
            if (end > 0)
                Compare(vectors[i]!, snapshot.Segments[i].Deleted, query, snapshot.FirstPlace(i), chosen[..end], top);
            chosen = chosen[end..];
        }

        return top.BestFirst();
    }

    /// <summary>Puts the passages of a segment on the shortlist, a run at a time so that the distances stay in the processor's nearest memory.</summary>
    private static void Choose(DenseSegment dense, QueryVector query, int firstPlace, Shortlist shortlist)
    {
        Span<ushort> distances = stackalloc ushort[RunLength];
        var signs = query.SignsAround(dense.Mean);
        var rows = dense.Signs;
        for (var start = 0; start < dense.Count; start += RunLength)
        {
            var padded = Math.Min(RunLength, SignBits.Padded(dense.Count - start));
            SignBits.Distances(rows.Slice(start * signs.Length, padded * signs.Length), signs, distances[..padded]);
            shortlist.Offer(firstPlace + start, distances[..Math.Min(RunLength, dense.Count - start)]);
        }
    }

    private static void Compare(DenseSegment dense, DocumentSet deleted, QueryVector query, int firstPlace, ReadOnlySpan<int> places, TopPlaces top)
    {
        // The chosen rows lie far apart in memory; asking for them ahead hides most of the waiting.
        var view = dense.View;
        for (var i = 0; i < places.Length; i++)
        {
            if (i + RowsAhead < places.Length)
                view.Prefetch(places[i + RowsAhead] - firstPlace);
            Offer(top, view, query, deleted, places[i] - firstPlace, firstPlace);
        }
    }

    private static void Offer(TopPlaces top, DenseView view, QueryVector query, DocumentSet deleted, int document, int firstPlace)
    {
        var score = CosineScore.Of(view.Cosine(query, document));
        if (score > top.Threshold && !deleted.Contains(document))
            top.Offer(score, firstPlace + document);
    }
}
