using System.Buffers;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Makes text safe to count characters in: one kind of line break, no broken characters.</summary>
internal static class Newlines
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\u000B\u000C\u0085\u2028\u2029");

    /// <summary>Writes every line break as <c>\n</c> and half a surrogate pair as U+FFFD; other characters stay as they are.</summary>
    public static string Normalise(string text)
    {
        var end = text.AsSpan().IndexOfAny(Breaks);
        var broken = IndexOfHalfPair(text);
        if (end < 0 && broken < 0)
            return text;

        var characters = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (Breaks.Contains(c))
                c = '\n';
            else if (char.IsSurrogate(c) && !IsPaired(text, i))
                c = '\uFFFD';
            characters[length++] = c;
        }

        return new string(characters, 0, length);
    }

    private static int IndexOfHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // Vectorised: most text has no surrogates at all.
            var next = text.AsSpan(i).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return -1;
            i += next;
            if (!IsPaired(text, i))
                return i;
        }

        return -1;
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
