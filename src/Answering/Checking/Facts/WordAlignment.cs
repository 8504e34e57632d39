namespace ArticleBot.Answering.Checking.Facts;

/// <summary>Lays the words of a claim along those of a quote: the longest run of both in the same order, with gaps.</summary>
internal static class WordAlignment
{
    /// <summary>The places of the quote's words that the claim has in the same order, ascending.</summary>
    /// <param name="said">The claim's words.</param>
    /// <param name="source">The quote's words.</param>
    public static List<int> Places(IReadOnlyList<string> said, IReadOnlyList<string> source)
    {
        var longest = new int[said.Count + 1, source.Count + 1];
        for (var i = said.Count - 1; i >= 0; i--)
        {
            for (var j = source.Count - 1; j >= 0; j--)
                longest[i, j] = said[i] == source[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var places = new List<int>();
        for (var (i, j) = (0, 0); i < said.Count && j < source.Count;)
        {
            if (said[i] == source[j])
            {
                places.Add(j);
                (i, j) = (i + 1, j + 1);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return places;
    }

    /// <summary>How many words both have in the same order.</summary>
    /// <param name="said">The claim's words.</param>
    /// <param name="source">The quote's words.</param>
    public static int Length(IReadOnlyList<string> said, IReadOnlyList<string> source)
    {
        var longest = new int[source.Count + 1];
        foreach (var word in said)
        {
            var corner = 0;
            for (var j = 1; j <= source.Count; j++)
            {
                var above = longest[j];
                longest[j] = word == source[j - 1] ? corner + 1 : Math.Max(longest[j], longest[j - 1]);
                corner = above;
            }
        }

        return longest[^1];
    }
}
