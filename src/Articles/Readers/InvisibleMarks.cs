using System.Buffers;
using System.Text;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Readers;

/// <summary>Takes away marks that nobody sees and that split words, and writes typesetters' ligatures as their letters.</summary>
/// <remarks>
/// Done while a file is read, before the article's text exists: from there on no character changes, so every offset and quote is that of
/// the text without the marks. What carries meaning stays: joiners in scripts and emoji that need them, directions where letters run from
/// right to left, blanks of no width in scripts that have no others.
/// </remarks>
internal static class InvisibleMarks
{
    // Soft hyphen, Mongolian separator, zero-width space to right-to-left mark, directions, word joiner, isolates, byte order mark, ligatures.
    private static readonly SearchValues<char> Candidates = SearchValues.Create(
        "\u00AD\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF" +
        "\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06");

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The text without them; the same string when it has none.</summary>
    public static string Remove(string text)
    {
        var next = text.AsSpan().IndexOfAny(Candidates);
        if (next < 0)
            return text;

        var kept = new StringBuilder(text.Length);
        var runsLeft = RunsLeft(text);
        var position = 0;
        for (; next >= 0; next = Next(text, position))
        {
            kept.Append(text, position, next - position);
            var c = text[next];
            if (c is >= '\uFB00' and <= '\uFB06')
                kept.Append(Ligatures[c - '\uFB00']);
            else if (HasMeaning(text, next, runsLeft))
                kept.Append(c);
            position = next + 1;
        }

        return kept.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The words without them; the same words when they have none.</summary>
    public static ReadOnlySpan<char> Remove(ReadOnlySpan<char> words) => words.ContainsAny(Candidates) ? Remove(words.ToString()) : words;

    private static int Next(string text, int position) =>
        text.AsSpan(position).IndexOfAny(Candidates) is >= 0 and var offset ? position + offset : -1;

    private static bool HasMeaning(string text, int index, bool runsLeft) => text[index] switch
    {
        '\u200B' => IsWrittenWithoutBlanks(text, index - 1) || IsWrittenWithoutBlanks(text, index + 1),
        '\u200C' or '\u200D' => IsOtherScript(text, index - 1) || IsOtherScript(text, index + 1),
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => runsLeft,
        _ => false,
    };

    // Scripts behind Latin, Greek, Cyrillic, Armenian; and what is made of surrogates or follows them, such as emoji.
    private static bool IsOtherScript(string text, int index) =>
        index >= 0 && index < text.Length && text[index] is >= '\u0590' and not (>= '\u1E00' and <= '\u20FF') and not '\uFEFF';

    private static bool IsWrittenWithoutBlanks(string text, int index) =>
        index >= 0 && index < text.Length && Words.IsWrittenWithoutBlanks(text[index]);

    private static bool RunsLeft(string text) => text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF');
}
