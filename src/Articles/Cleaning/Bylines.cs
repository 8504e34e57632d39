using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds the line that says who wrote the article, and the one that only gives its date: facts about the article, not part of it.</summary>
internal static class Bylines
{
    public const string NameReason = "Names the author; kept as the byline.";
    public const string DateReason = "Gives the publication date; kept as the date.";

    private const int Longest = 100;
    private const int MostWords = 9;

    // Bylines stand at the top or at the very end.
    private const int Top = 6;
    private const int Bottom = 8;

    public static (string? Name, PublicationDate? Published) Find(Rejects rejects)
    {
        string? name = null;
        PublicationDate? published = null;
        var count = rejects.Paragraphs.Count;
        for (var i = 0; i < count; i++)
        {
            if (i >= Top && i < count - Bottom)
                i = count - Bottom;
            var line = rejects.Words(i);
            if (line.Length > Longest || rejects.IsRejected(i))
                continue;
            if (name is null && NameIn(line) is { } found)
            {
                name = found;
                rejects.Reject(i, NameReason);
            }
            else if (published is null && line.Length < 50 && IsDateLine(line) && DateWords.TryRead(line.ToString(), out var date))
            {
                published = date;
                rejects.Reject(i, DateReason);
            }
        }

        return (name, published);
    }

    // "By Ann Lee", "BY ANN LEE AND BOB RAY, STAFF WRITERS"; not "By Monday the river had risen".
    private static string? NameIn(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(line[0]))
            return null;
        var name = line[3..].Trim();
        if (name.IsEmpty || !char.IsUpper(name[0]) || Words.Count(name) > MostWords || name[^1] is '.' or '!' or '?' or ':' or ';')
            return null;
        foreach (var range in name.Split(' '))
        {
            var word = name[range].TrimEnd(',');
            if (!word.IsEmpty && !char.IsUpper(word[0]) && !IsSmallWord(word))
                return null;
        }

        return name.ToString();
    }

    private static bool IsSmallWord(ReadOnlySpan<char> word) =>
        word is "and" or "&" or "|" or "for" or "of" or "the" or "in" or "at" or "de" or "van" or "von" or "der" or "da" or "di" or "la" or "le" or "bin" or "al"
            or "staff" or "writer" or "writers" or "reporter" or "reporters" or "correspondent" or "correspondents" or "editor" or "editors" or "with" or "-" or "–" or "—";

    // A date of its own on a line, with a year or with a word that says what it is.
    private static bool IsDateLine(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("Published", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Posted", StringComparison.OrdinalIgnoreCase))
            return true;
        var run = 0;
        foreach (var c in line)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == 4)
                return true;
        }

        return false;
    }
}
