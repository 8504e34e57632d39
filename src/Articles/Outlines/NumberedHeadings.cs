using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Recognises the numbered headings of plain text: "2. DESCALING" with what stands under it further in. As items of a list they would all be told as one.
/// </summary>
internal static class NumberedHeadings
{
    private const int MostWords = 10;

    // One alone is the first item of a list that somebody broke off.
    private const int Least = 2;

    /// <summary>The paragraphs that are such headings; empty where the text has none.</summary>
    public static HashSet<int> In(string text, List<TextSpan> paragraphs)
    {
        var found = new HashSet<int>();
        for (var i = 0; i + 1 < paragraphs.Count; i++)
        {
            if (IsHeading(text, paragraphs, i))
                found.Add(i);
        }

        return found.Count >= Least ? found : [];
    }

    private static bool IsHeading(string text, List<TextSpan> paragraphs, int index)
    {
        var words = paragraphs[index].In(text);
        var marker = ListMarker.LengthAt(words);
        if (marker == 0 || marker >= words.Length || !char.IsAsciiDigit(words[0]) || !char.IsUpper(words[marker]))
            return false;
        return !Marks.Terminal.Contains(words[^1]) && words[^1] is not (':' or ';' or ',') && words.IndexOf(": ") < 0 && Words.Count(words) <= MostWords
            && LineIndent.At(text, paragraphs[index].Start) == 0 && IsFurtherIn(text, paragraphs[index + 1]);
    }

    private static bool IsFurtherIn(string text, TextSpan next) =>
        LineIndent.At(text, next.Start) > 0 && !char.IsLower(next.In(text)[0]);
}
