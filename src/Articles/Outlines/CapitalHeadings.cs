using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Recognises the headings in capitals of plain text: "RESPONSE" or "FARES (single)" below a blank line, whatever stands under it, prose, rows or lines of
/// times. Else what stands there would be told under the heading before.
/// </summary>
internal static class CapitalHeadings
{
    private const int MostWords = 6;
    private const int LeastLetters = 3;

    // Between blank lines. One or two may be a shout: "CLOSED ON MONDAYS".
    private const int Least = 3;

    /// <summary>The paragraphs that are such headings; empty where the text has none.</summary>
    public static HashSet<int> In(string text, List<TextSpan> paragraphs)
    {
        var found = new HashSet<int>();
        for (var i = 0; i + 1 < paragraphs.Count; i++)
        {
            if (IsInCapitals(paragraphs[i].In(text)) && HeadingLines.StandsApart(text, paragraphs, i))
                found.Add(i);
        }

        return found.Count(heading => HeadingLines.IsSetOff(text, paragraphs, heading)) >= Least ? found : [];
    }

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        var words = line[^1] == ')' && line.IndexOf('(') is > 0 and var bracket ? line[..bracket].TrimEnd() : line;
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
