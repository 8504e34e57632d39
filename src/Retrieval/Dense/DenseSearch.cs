using System.Buffers;
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

    /// <summary>The best passages, best first.</summary>
    public static ScoredPlace[] Find(IndexSnapshot snapshot, QueryVector query, int count) =>
        snapshot.PlaceCount <= FullScanLimit ? FindExact(snapshot, query, count) : FindApproximate(snapshot, query, count);

    /// <summary>The same by comparing every vector.</summary>
    public static ScoredPlace[] FindExact(IndexSnapshot snapshot, QueryVector query, int count)
    {
        var top = new TopPlaces(count);
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            if (snapshot.Segments[i] is not { Dense: { } dense } segment)
                continue;
            var view = dense.View;
            for (var document = 0; document < view.Count; document++)
                Offer(top, view, query, segment.Deleted, document, snapshot.FirstPlace(i));
        }

        return top.BestFirst();
    }

    /// <summary>Candidates are compared in full: a fiftieth of the passages, because the bits' error grows with the crowd around the best.</summary>
    public static int CandidatesFor(int places) => Math.Clamp(places / 50, FewestCandidates, MostCandidates);

    private static ScoredPlace[] FindApproximate(IndexSnapshot snapshot, QueryVector query, int count)
    {
        var distances = ArrayPool<ushort>.Shared.Rent(snapshot.PlaceCount + (SignBits.Lanes * snapshot.Segments.Count));
        try
        {
            var histogram = new int[query.Dimensions + 1];
            ForEachSegment(snapshot, distances, (segment, dense, of) =>
            {
                SignBits.Distances(dense.Signs, query.SignsAround(dense.Mean), of);
                foreach (var distance in of[..dense.Count])
                    histogram[distance]++;
            });

            var farthest = Farthest(histogram, Math.Max(count, CandidatesFor(snapshot.PlaceCount)));
            var top = new TopPlaces(count);
            var chosen = new List<int>();
            ForEachSegment(snapshot, distances, (segment, dense, of) =>
            {
                chosen.Clear();
                of = of[..dense.Count];
                for (var next = 0; next < of.Length; next++)
                {
                    var found = of[next..].IndexOfAnyInRange((ushort)0, farthest);
                    if (found < 0)
                        break;
                    next += found;
                    chosen.Add(next);
                }

                // The chosen rows lie far apart in memory; asking for them ahead hides most of the waiting.
                var view = dense.View;
                for (var i = 0; i < chosen.Count; i++)
                {
                    if (i + RowsAhead < chosen.Count)
                        view.Prefetch(chosen[i + RowsAhead]);
                    Offer(top, view, query, snapshot.Segments[segment].Deleted, chosen[i], snapshot.FirstPlace(segment));
                }
            });
            return top.BestFirst();
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(distances);
        }
    }

    private static void ForEachSegment(IndexSnapshot snapshot, ushort[] distances, SegmentVisitor visit)
    {
        var start = 0;
        for (var i = 0; i < snapshot.Segments.Count; i++)
        {
            if (snapshot.Segments[i].Dense is not { } dense)
                continue;
            var length = (dense.Count + SignBits.Lanes - 1) / SignBits.Lanes * SignBits.Lanes;
            visit(i, dense, distances.AsSpan(start, length));
            start += length;
        }
    }

    private static ushort Farthest(int[] histogram, int candidates)
    {
        var distance = 0;
        for (var chosen = histogram[0]; chosen < candidates && distance + 1 < histogram.Length; chosen += histogram[distance])
            distance++;
        return (ushort)distance;
    }

    private static void Offer(TopPlaces top, DenseView view, QueryVector query, DocumentSet deleted, int document, int firstPlace)
    {
        var score = CosineScore.Of(view.Cosine(query, document));
        if (score > top.Threshold && !deleted.Contains(document))
            top.Offer(score, firstPlace + document);
    }

    private delegate void SegmentVisitor(int segment, DenseSegment dense, Span<ushort> distances);
}
