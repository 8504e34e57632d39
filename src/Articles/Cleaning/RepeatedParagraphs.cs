using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds paragraphs that stood before, word for word: leads, teasers and pulled quotes that a scrape brings in twice.</summary>
/// <remarks>
/// A line may repeat on purpose: a refrain, the same address under two dates. So a repetition counts only when it is long, repeats the
/// beginning of the article, or repeats two paragraphs in a row. What repeats under another heading is said of something else: the same rule for two rivers.
/// </remarks>
internal static class RepeatedParagraphs
{
    public const string Reason = "Repeats an earlier paragraph word for word.";

    private const int Shortest = 60;
    private const int LongWords = 30;
    private const int LeadParagraphs = 2;
    private const int Sample = 32;

    public static void Find(Rejects rejects)
    {
        var first = new Dictionary<int, int>();
        var previous = -1;
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            var words = rejects.Words(i);
            if (words.Length < Shortest)
                continue;
            // Two different paragraphs of one hash: the later one is simply kept.
            var hash = HashOf(words);
            var earlier = first.TryAdd(hash, i) || !words.SequenceEqual(rejects.Words(first[hash])) ? -1 : first[hash];
            var isRun = earlier > 0 && previous == earlier - 1;
            if (earlier >= 0 && !StandsUnderAnotherHeading(rejects, i, earlier) && (isRun || earlier < LeadParagraphs || Words.Count(words) >= LongWords))
            {
                rejects.Reject(i, Reason);
                if (isRun)
                    rejects.Reject(i - 1, Reason);
            }

            previous = earlier;
        }
    }

    private static bool StandsUnderAnotherHeading(Rejects rejects, int index, int earlier)
    {
        var (heading, before) = (rejects.HeadingAbove(index), rejects.HeadingAbove(earlier));
        // The first line is the title of the whole, and a heading with nothing but the lead below it is no section.
        return before > 0 && heading > earlier && !rejects.Words(heading).SequenceEqual(rejects.Words(before));
    }

    // Both ends and the length tell nearly all paragraphs apart; equality is checked anyway.
    private static int HashOf(ReadOnlySpan<char> words) =>
        HashCode.Combine(words.Length, string.GetHashCode(words[..Sample]), string.GetHashCode(words[^Sample..]));
}
