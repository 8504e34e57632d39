using System.Collections.Frozen;
using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>Decides whether a terminal mark ends its sentence, from the words before and after it.</summary>
internal static class SentenceBorder
{
    // Words are looked at up to this length, so that the whole cut stays linear.
    private const int LongestLook = 24;
    private const int SpeechWords = 4;

    // "Am 21. November": German writes its ordinals with a dot, and its months with a capital.
    private static readonly FrozenSet<string> MonthsBehindOrdinals = FrozenSet.ToFrozenSet(
        ["Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]);

    /// <summary>Whether a sentence ends at <paramref name="end"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="paragraph">The paragraph that is being cut.</param>
    /// <param name="start">Start of the sentence.</param>
    /// <param name="mark">The first terminal mark.</param>
    /// <param name="end">One past the marks and what closes them; less than the paragraph's end.</param>
    public static bool IsBorder(string text, TextSpan paragraph, int start, int mark, int end)
    {
        var next = end;
        while (next < paragraph.End && char.IsWhiteSpace(text[next]))
            next++;
        if (next == end)
            return Marks.FullWidth.Contains(text[mark]) || IsMissingBlank(text, paragraph, start, mark, end);

        var word = NextWord(text, next, paragraph.End);
        if (word.IsEmpty)
            return true;
        if (char.IsLower(word[0]) && !IsMixedCase(word))
            return false;

        var quoted = end > mark + 1 && Marks.ClosingQuotes.Contains(text[end - 1]);
        if (text[mark] is '!' or '?' && quoted && IsSpeechTag(text, next, paragraph.End))
            return false;
        if (text[mark] != '.')
            return true;
        if (mark + 1 < text.Length && text[mark + 1] == '.')
            return !word.SequenceEqual("I");

        return IsFullStop(text, start, mark, closed: end > mark + 1, word);
    }

    // An abbreviation inside a bracket or a quotation, such as (U.N.), ends its sentence no more often than a bare one.
    private static bool IsFullStop(string text, int start, int mark, bool closed, ReadOnlySpan<char> next)
    {
        var before = WordBefore(text, start, mark);
        if (before.IsEmpty)
            return true;
        if (before.Length <= 2 && !before.ContainsAnyExceptInRange('0', '9') && MonthsBehindOrdinals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next))
            return false;
        if (char.IsAsciiDigit(next[0]) && Abbreviations.StandsBeforeNumber(before))
            return false;

        var beginsSentence = Abbreviations.BeginsSentences(next);
        if (Abbreviations.NeverEnds(before))
            return closed && beginsSentence;
        if (before.Length == 1 && char.IsUpper(before[0]))
            return IsSingleLetterEnd(text, start, mark, next, beginsSentence);
        if (IsDotted(before))
            return beginsSentence && !IsLatinPhrase(before);
        return beginsSentence || !Abbreviations.MayEnd(before);
    }

    // "J. Smith" goes on; "vitamin C. The" and "so did I. Smith" end.
    private static bool IsSingleLetterEnd(string text, int start, int mark, ReadOnlySpan<char> next, bool beginsSentence)
    {
        if (next.Length == 1 && next[0] != 'I')
            return false;
        return beginsSentence || (text[mark - 1] == 'I' && !IsAfterName(text, start, mark - 1));
    }

    private static bool IsAfterName(string text, int start, int letter)
    {
        var end = letter;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var word = WordBefore(text, start, end);
        return word.IsEmpty || char.IsUpper(word[0]);
    }

    // "…details.The secretary": a blank lost in scraping. Only before a word that begins sentences, so that names such as ASP.Net stay whole.
    private static bool IsMissingBlank(string text, TextSpan paragraph, int start, int mark, int end)
    {
        if (mark - start < 3 || !char.IsLower(text[mark - 1]) || !char.IsLower(text[mark - 2]) || !char.IsUpper(text[end]))
            return false;
        var word = NextWord(text, end, paragraph.End);
        var after = end + word.Length;
        return word.Length > 1 && Abbreviations.BeginsSentences(word) && after < paragraph.End && text[after] == ' ' &&
            !WordBefore(text, start, mark).ContainsAny('/', '@', '.');
    }

    // “Will you go?” Smith asked: the words after the quotation belong to it.
    private static bool IsSpeechTag(string text, int next, int limit)
    {
        var position = next;
        for (var i = 0; i < SpeechWords && position < limit; i++)
        {
            var word = NextWord(text, position, limit);
            if (word.IsEmpty)
                return false;
            if (Abbreviations.TellsSpeech(word))
                return true;
            position += word.Length;
            if (position >= limit || text[position] is not (' ' or '\n' or '.') || i == SpeechWords - 1)
                return false;
            while (position < limit && (char.IsWhiteSpace(text[position]) || text[position] == '.'))
                position++;
        }

        return false;
    }

    private static ReadOnlySpan<char> NextWord(string text, int position, int limit)
    {
        var first = position;
        while (first < limit && first - position < LongestLook && Marks.Opening.Contains(text[first]))
            first++;
        var end = first;
        while (end < limit && end - first < LongestLook && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end > first)))
            end++;
        // A sign that is no letter (a dash, a symbol, an emoji) is a word of its own.
        return end > first ? text.AsSpan(first, end - first) : text.AsSpan(first, Math.Min(1, limit - first));
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int end)
    {
        var first = end;
        while (first > start && end - first < LongestLook && !char.IsWhiteSpace(text[first - 1]) && !Marks.Opening.Contains(text[first - 1]) &&
            text[first - 1] is not ('-' or '–' or '—' or '/' or ':' or ';' or ','))
            first--;
        return text.AsSpan(first, end - first);
    }

    // U.S, p.m, Ph.D: every part between the dots is one to three letters.
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.'))
            return false;
        foreach (var range in word.Split('.'))
        {
            var part = word[range];
            if (part.Length is 0 or > 3 || part.ContainsAnyExceptInRange('A', 'z'))
                return false;
        }

        return true;
    }

    private static bool IsLatinPhrase(ReadOnlySpan<char> word) =>
        word.Equals("e.g", StringComparison.OrdinalIgnoreCase) || word.Equals("i.e", StringComparison.OrdinalIgnoreCase);

    // iPhone, eBay: a small letter that begins a name.
    private static bool IsMixedCase(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);
}
