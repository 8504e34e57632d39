using System.Buffers;
using System.Globalization;
using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>Cuts a sentence that is too long for a passage, where it hurts least.</summary>
internal static class ClauseCutter
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(";:,—–，、；：");

    /// <summary>
    /// Cuts at the last clause mark in the second half of what fits, else at the last white space, else (one endless word) between two
    /// characters as a reader sees them.
    /// </summary>
    public static IEnumerable<TextSpan> Cut(string text, TextSpan sentence, int mostWords)
    {
        var start = sentence.Start;
        while (true)
        {
            var fits = EndOfWords(text, start, sentence.End, mostWords);
            if (fits >= sentence.End)
            {
                yield return new TextSpan(start, sentence.End);
                yield break;
            }

            var end = BestCut(text, start, fits);
            var part = Paragraphs.Trim(text, new TextSpan(start, end));
            if (part.Length > 0)
                yield return part;
            start = end;
            while (start < sentence.End && char.IsWhiteSpace(text[start]))
                start++;
        }
    }

    // The furthest position up to which the text has no more than the given number of words.
    private static int EndOfWords(string text, int start, int limit, int mostWords)
    {
        var (position, words) = (start, 0);
        while (position < limit)
        {
            var next = position;
            while (next < limit && char.IsWhiteSpace(text[next]))
                next++;
            while (next < limit && !char.IsWhiteSpace(text[next]) && next - position < 64)
                next++;
            words += Words.Count(text.AsSpan(position, next - position));
            if (words > mostWords)
                return position == start ? WithinCharacter(text, start, Math.Min(limit, start + mostWords)) : position;
            position = next;
        }

        return limit;
    }

    private static int BestCut(string text, int start, int fits)
    {
        var middle = start + ((fits - start) / 2);
        for (var i = fits; i > middle; i--)
        {
            if (ClauseMarks.Contains(text[i - 1]) && (i >= text.Length || char.IsWhiteSpace(text[i]) || Words.IsWrittenWithoutBlanks(text[i])))
                return i;
        }

        for (var i = fits; i > middle; i--)
        {
            if (char.IsWhiteSpace(text[i]))
                return i;
        }

        return WithinCharacter(text, start, fits);
    }

    // Moves a position back out of a surrogate pair or a base letter with its marks; forward when nothing would remain.
    private static int WithinCharacter(string text, int start, int position)
    {
        var back = position;
        while (back > start && position - back < 16 && Continues(text, back))
            back--;
        if (back > start && char.IsLowSurrogate(text[back]))
            back--;
        if (back > start)
            return back;
        while (position < text.Length && Continues(text, position))
            position++;
        return position;
    }

    private static bool Continues(string text, int position) =>
        position < text.Length && (char.IsLowSurrogate(text[position]) || text[position] == '\u200D' || text[position - 1] == '\u200D' ||
        CharUnicodeInfo.GetUnicodeCategory(text[position])
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);
}
