using ArticleBot.Articles;

namespace ArticleBot.Answering.Reading.Windows;

/// <summary>
/// Cuts a passage into windows of whole sentences that overlap by half. The encoder was made for short texts: over whole passages of 250 words the same
/// weights choose eight to twelve points worse (<c>Learned/encoder-reader.md</c>).
/// </summary>
internal static class WindowCutter
{
    /// <summary>The most words of a window; a longer sentence is a window of its own.</summary>
    internal const int MostWords = 105;

    /// <summary>The windows in reading order, each as its first sentence and the one behind its last; together they hold every sentence.</summary>
    /// <param name="passage">The passage.</param>
    public static IEnumerable<(int First, int Past)> Cut(Passage passage)
    {
        var words = passage.Sentences.Select(sentence => Words(passage.Quote(sentence))).ToArray();
        for (var (first, reached) = (0, 0); first < words.Length;)
        {
            var (past, total) = (first + 1, words[first]);
            while (past < words.Length && total + words[past] <= MostWords)
                total += words[past++];
            if (past > reached)
                yield return (first, past);
            reached = past;
            if (past == words.Length)
                yield break;

            var (next, passed) = (first, 0);
            while (next < past - 1 && (passed + words[next]) * 2 <= total)
                passed += words[next++];
            first = Math.Max(first + 1, next);
        }
    }

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;
}
