using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Recognises the headings in capitals of plain text: "RESPONSE" between blank lines, whatever stands below it, prose, rows or lines of times. Else what stands
/// there would be told under the heading before.
/// </summary>
internal static class CapitalHeadings
{
    private const int MostWords = 6;
    private const int LeastLetters = 3;

    // One or two may be a shout: "CLOSED ON MONDAYS".
    private const int Least = 3;

    /// <summary>The paragraphs that are such headings; empty where the text has none.</summary>
    public static HashSet<int> In(string text, List<TextSpan> paragraphs)
    {
        var found = new HashSet<int>();
        for (var i = 0; i + 1 < paragraphs.Count; i++)
        {
            if (IsInCapitals(paragraphs[i].In(text)) && HeadingLines.IsSetOff(text, paragraphs, i))
                found.Add(i);
        }

        return found.Count >= Least ? found : [];
    }

    private static bool IsInCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var letter in words)
        {
            if (char.IsLower(letter))
                return false;
            letters += char.IsUpper(letter) ? 1 : 0;
        }

        return letters >= LeastLetters && HeadingLines.SaysNothing(words) && Words.Count(words) <= MostWords;
    }
}
