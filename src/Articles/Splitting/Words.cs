namespace ArticleBot.Articles.Splitting;

/// <summary>Counts words the way passages are measured.</summary>
internal static class Words
{
    // A run of characters this long counts as more than one word, so that a passage stays small whatever it is made of.
    private const int LongestWord = 64;

    /// <summary>
    /// Runs of characters between white space; each sign of a script written without blanks counts by itself, and so do each 64
    /// characters of a longer run.
    /// </summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var run = 0;
        foreach (var c in text)
        {
            if (c <= ' ' ? true : c < '\u0080' ? false : char.IsWhiteSpace(c))
            {
                run = 0;
            }
            else if (c >= '\u0E00' && IsWrittenWithoutBlanks(c))
            {
                count++;
                run = 1;
            }
            else
            {
                if (run % LongestWord == 0)
                    count++;
                run++;
            }
        }

        return count;
    }

    /// <summary>Whether the character belongs to Thai, Lao, Myanmar, Khmer, kana or Han (in the basic plane).</summary>
    public static bool IsWrittenWithoutBlanks(char c) => c is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
