using ArticleBot.English.Words;

namespace ArticleBot.Articles.Readers.Layout;

/// <summary>Decides whether the hyphen at a line's end divides one word, joins two, or stands for a word that comes later.</summary>
/// <remarks>The text's own words decide first: a word that stands in it undivided is that word. Then the parts speak, and a capital letter or digit.</remarks>
internal sealed class WordHalves
{
    private const int LongPart = 4;

    // "pre- and post-war", "two- to three-year".
    private static readonly WordSet Suspending = WordSet.Of("and or to nor but und oder bis et ou y o");

    private static readonly WordSet JoinedBehind = new(
    [
        .. "well self ill non ex quasi cross long short high low full part mid vice so then".Split(' '), .. NumberWords.Small.Skip(2).Take(9),
        .. NumberWords.Tens,
    ]);

    private static readonly WordSet JoinedBefore = WordSet.Of(
        "based related year years day week month hour old free style type term known made owned led sized wide class scale level quality friendly " +
        "driven aware specific efficient intensive");

    // Every word of the text, and every pair with a hyphen between.
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Collects the text's own words.</summary>
    public WordHalves(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var position = 0; position < text.Length;)
        {
            var end = position;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInnerHyphen(text, position, end)))
                end++;
            // Halves are no words of their own.
            if (end > position && !IsHalf(text, position, end))
                _words.Add(text.AsSpan(position, end - position));
            position = Math.Max(end, position) + 1;
        }
    }

    /// <summary>What stands between the two halves once the line break is gone: nothing, a hyphen, or a hyphen and a blank.</summary>
    public string Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (Suspending.Contains(after))
            return "- ";
        if (_words.Contains(string.Concat(before, "-", after)))
            return "-";
        if (!char.IsLower(after[0]) || !char.IsLetter(before[^1]))
            return "-";
        if (_words.Contains(string.Concat(before, after)))
            return string.Empty;
        var bothAreWords = before.Length >= LongPart && after.Length >= LongPart && _words.Contains(before) && _words.Contains(after);
        return bothAreWords || JoinedBehind.Contains(before) || JoinedBefore.Contains(after) ? "-" : string.Empty;
    }

    private static bool IsInnerHyphen(string text, int start, int index) =>
        text[index] is '-' or '\u2010' && index > start && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1]);

    private static bool IsHalf(string text, int start, int end)
    {
        if (end < text.Length && text[end] is '-' or '\u2010')
            return true;
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
            before--;
        return before >= 0 && before < start - 1 && text[before] is '-' or '\u2010' && text.AsSpan(before, start - before).Contains('\n');
    }
}
