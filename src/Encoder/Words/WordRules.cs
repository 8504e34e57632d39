using System.Globalization;

namespace ArticleBot.Encoder.Words;

/// <summary>What a word is.</summary>
internal static class WordRules
{
    /// <summary>The word, or the character without one, that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="visible">False for blanks and control characters.</param>
    /// <returns>How long it is, at least 1.</returns>
    public static int WordAt(ReadOnlySpan<char> text, int start, out bool visible)
    {
        var first = text[start];
        if (char.IsHighSurrogate(first) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            visible = true;
            return 2;
        }

        visible = IsVisible(first);
        var end = start + 1;
        if (IsInWord(first))
        {
            while (end < text.Length && IsInWord(text[end]))
                end++;
        }

        return end - start;
    }

    private static bool IsInWord(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : char.GetUnicodeCategory(c) <= UnicodeCategory.OtherNumber;

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is < UnicodeCategory.SpaceSeparator
        or (> UnicodeCategory.PrivateUse and not UnicodeCategory.OtherNotAssigned);
}
