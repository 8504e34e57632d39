using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds the line that says who wrote the article, and the one that only gives its date: facts about the article, not part of it.</summary>
internal static class Bylines
{
    public const string NameReason = "Names the author; kept as the byline.";
    public const string DateReason = "Gives the publication date; kept as the date.";

    private const int Longest = 100;
    private const int LongestTop = 120;
    private const int MostWords = 9;

    private static readonly WordSet SmallWords = WordSet.Of(
        "and & | for of the in at de van von der da di la le bin al staff writer " +
        "writers reporter reporters correspondent correspondents editor editors with - – —");

    // Bylines stand at the top or at the very end, dates only at the top.
    private const int Top = 5;
    private const int Bottom = 8;

    /// <summary>Rejects both lines and returns what they told.</summary>
    /// <param name="rejects">The paragraphs.</param>
    /// <param name="known">The date that the metadata tells; a line with another one is no date of publication and stays.</param>
    public static (string? Name, PublicationDate? Published) Find(Rejects rejects, PublicationDate? known)
    {
        string? name = null;
        PublicationDate? published = null;
        var count = rejects.Paragraphs.Count;
        var isTop = true;
        for (var i = 0; i < count; i++)
        {
            if (i >= Top && i < count - Bottom)
                i = count - Bottom;
            var line = rejects.Words(i);
            // Behind the first long paragraph a date is part of the story.
            isTop = isTop && i < Top && line.Length <= LongestTop;
            if (line.Length > Longest || rejects.IsRejected(i))
                continue;
            if (name is null && NameIn(line) is { } found)
            {
                name = found;
                rejects.Reject(i, NameReason);
            }
            else if (published is null && isTop && line.Length < 50 && DateIn(line) is { } date && (known is null || known == date))
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
        var words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range].TrimEnd(',');
            if (word.IsEmpty)
                continue;
            words++;
            if (!char.IsUpper(word[0]) && !SmallWords.Contains(word))
                return null;
        }

        // "By Type" is the label of a list.
        return words > 1 ? name.ToString() : null;
    }

    // A month and a day or a year, and nothing else but "Published", a weekday, the time.
    private static PublicationDate? DateIn(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9') && DateWords.TryRead(line.ToString(), out var date) && date is { Month: not null, Year: not null }
            ? date
            : null;
}
