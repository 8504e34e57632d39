namespace ArticleBot.Retrieval.Lexical;

/// <summary>Search within ascending passage numbers.</summary>
internal static class Postings
{
    /// <summary>
    /// The first position from <paramref name="from"/> on whose passage is not before <paramref name="document"/>: steps that double, then halves
    /// (Bentley and Yao, 1976), because the place sought is mostly near.
    /// </summary>
    public static int LowerBound(ReadOnlySpan<ushort> documents, int from, int end, int document)
    {
        if (from >= end || documents[from] >= document)
            return from;

        var step = 1;
        var low = from;
        while (low + step < end && documents[low + step] < document)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, end);
        while (low + 1 < high)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < document)
                low = middle;
            else
                high = middle;
        }

        return high;
    }
}
