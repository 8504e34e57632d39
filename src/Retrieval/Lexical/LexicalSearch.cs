using ArticleBot.Retrieval.Searching;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// Finds the passages of the highest BM25 without scoring all: MaxScore (Turtle and Flood, 1995) over block maxima (Ding and Suel, 2011), in
/// windows of 4,096 passages. Within a window the terms that together cannot lift a passage over the threshold are only asked about passages
/// that the other terms brought forward.
/// </summary>
internal static class LexicalSearch
{
    private const int WindowSize = 4096;

    /// <summary>The best passages that hold at least one term, best first; the same as scoring every passage.</summary>
    public static ScoredPlace[] Find(LexicalQuery query, int count)
    {
        var top = new TopPlaces(count);
        var scores = new int[WindowSize];
        for (var segment = 0; segment < query.Snapshot.Segments.Count; segment++)
            Search(query, segment, top, scores);
        return top.BestFirst();
    }

    private static void Search(LexicalQuery query, int segment, TopPlaces top, Span<int> scores)
    {
        var postings = query.PostingsIn(segment);
        var cursors = new PostingCursor[postings.Length];
        var used = 0;
        for (var term = 0; term < postings.Length; term++)
        {
            if (postings[term].Count > 0)
                cursors[used++] = new PostingCursor(postings[term], query.Weights[term]);
        }

        if (used == 0)
            return;

        var view = new LexicalView(query.Snapshot.Segments[segment].Lexical, query.Snapshot.Impacts);
        for (var start = 0; start < view.Lengths.Length; start += WindowSize)
            SearchWindow(query, segment, view, cursors.AsSpan(0, used), start, top, scores);
    }

    private static void SearchWindow(
        LexicalQuery query, int segment, LexicalView view, Span<PostingCursor> cursors, int start, TopPlaces top, Span<int> scores)
    {
        var end = Math.Min(start + WindowSize, view.Lengths.Length);
        foreach (ref var cursor in cursors)
            cursor.Enter(view, start, end);
        cursors.Sort(static (a, b) => a.Bound.CompareTo(b.Bound));

        // The weakest terms that even together cannot pass the threshold are not worth visiting by themselves.
        var threshold = Math.Max(0, top.Threshold);
        var weak = 0;
        var weakBound = 0;
        while (weak < cursors.Length && weakBound + cursors[weak].Bound <= threshold)
            weakBound += cursors[weak++].Bound;
        if (weak == cursors.Length)
            return;

        foreach (ref var cursor in cursors[weak..])
            cursor.Accumulate(view, start, end, scores);

        var window = scores[..(end - start)];
        var place = query.Snapshot.FirstPlace(segment) + start;
        var deleted = query.Snapshot.Segments[segment].Deleted;
        var next = 0;
        while (next < window.Length)
        {
            var promising = Math.Max(1, threshold - weakBound + 1);
            var found = window[next..].IndexOfAnyInRange(promising, int.MaxValue);
            if (found < 0)
                break;

            next += found;
            var score = window[next];
            var rest = weakBound;
            for (var i = weak - 1; i >= 0 && score + rest > threshold; i--)
            {
                rest -= cursors[i].Bound;
                score += cursors[i].Probe(view, start + next);
            }

            if (score > threshold && !deleted.Contains(start + next))
            {
                top.Offer(score, place + next);
                threshold = Math.Max(0, top.Threshold);
            }

            next++;
        }

        window.Clear();
    }
}
