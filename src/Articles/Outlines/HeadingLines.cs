using System.Buffers;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>Recognises headings in text whose format marks none.</summary>
internal static class HeadingLines
{
    private const int LongestHeading = 100;
    private const int MostHeadingWords = 14;
    private const int MostCaptionWords = 8;

    private static readonly SearchValues<char> NeverInHeading = SearchValues.Create("\n:;@/|[]{}<>=");

    // In plain text a heading is a short line set off by blank lines, in title case (or very short), without a full stop, above prose.
    public static bool IsHeading(string text, List<TextSpan> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        if (paragraph.Length > LongestHeading || index + 1 >= paragraphs.Count)
            return false;

        return SaysNothing(paragraph.In(text)) && IsSetOff(text, paragraphs, index) && IsProse(text, paragraphs[index + 1], paragraph.Length)
            && IsTitleCase(paragraph.In(text));
    }

    /// <summary>Whether a line right above a table names it: "Opening hours". It is short, ends with no mark and stands apart from what is above it.</summary>
    public static bool IsCaption(string text, List<TextSpan> paragraphs, int index) =>
        SaysNothing(paragraphs[index].In(text)) && Words.Count(paragraphs[index].In(text)) <= MostCaptionWords && StandsApart(text, paragraphs, index);

    /// <summary>Whether a blank line parts a paragraph from the one above it.</summary>
    public static bool StandsApart(string text, List<TextSpan> paragraphs, int index) =>
        index == 0 || BreaksBetween(text, paragraphs[index - 1].End, paragraphs[index].Start) > 1;

    /// <summary>
    /// Whether a line is no statement. A colon makes one ("Our rating: False"), so do other marks: a missed heading costs less than a lost statement.
    /// </summary>
    public static bool SaysNothing(ReadOnlySpan<char> words) => (char.IsUpper(words[0]) || char.IsAsciiDigit(words[0])) && !words.ContainsAny(NeverInHeading)
        && !Marks.Terminal.Contains(words[^1]) && words[^1] is not (',' or '-' or '–' or '—') && !Marks.ClosingQuotes.Contains(words[^1]);

    /// <summary>Whether blank lines part a paragraph from those above and below it.</summary>
    public static bool IsSetOff(string text, List<TextSpan> paragraphs, int index) =>
        BreaksBetween(text, paragraphs[index].End, paragraphs[index + 1].Start) > 1 && StandsApart(text, paragraphs, index);

    private static int BreaksBetween(string text, int start, int end) => text.AsSpan(start, end - start).Count('\n');

    private static bool IsProse(string text, TextSpan paragraph, int headingLength)
    {
        var end = paragraph.End;
        while (end > paragraph.Start && Marks.Closing.Contains(text[end - 1]))
            end--;
        return paragraph.Length > Math.Max(60, headingLength) && end > paragraph.Start &&
            (Marks.Terminal.Contains(text[end - 1]) || text[end - 1] == ':');
    }

    private static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        var (words, longWords, capitals) = (0, 0, 0);
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("\"'“‘(");
            if (word.IsEmpty)
                continue;
            words++;
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            longWords++;
            if (char.IsUpper(word[0]))
                capitals++;
        }

        return words <= MostHeadingWords && longWords > 0 && (words <= 3 || capitals * 10 >= longWords * 8);
    }
}
