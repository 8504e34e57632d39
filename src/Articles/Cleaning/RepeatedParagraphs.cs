namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds paragraphs that stood before, word for word: teasers and pulled quotes that a scrape brings in twice.</summary>
internal static class RepeatedParagraphs
{
    public const string Reason = "Repeats an earlier paragraph word for word.";

    // Shorter lines may repeat on purpose: a heading, a refrain, an answer in an interview.
    private const int Shortest = 60;

    public static void Find(Rejects rejects)
    {
        var first = new Dictionary<int, int>();
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            var words = rejects.Words(i);
            if (words.Length < Shortest)
                continue;
            var hash = string.GetHashCode(words);
            // Two different paragraphs of one hash: the later one is simply kept.
            if (!first.TryAdd(hash, i) && words.SequenceEqual(rejects.Words(first[hash])))
                rejects.Reject(i, Reason);
        }
    }
}
