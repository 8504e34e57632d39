using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds the lines that say who wrote the article and when: facts about the article, not part of it.</summary>
/// <remarks>
/// A line may tell both, parted by a bar or a dot: "By Ann Lee | 5 March 2024 | 4 min read". A line that tells when the article was last changed or
/// takes effect stays, since readers ask for that.
/// </remarks>
internal static class Bylines
{
    public const string NameReason = "Names the author; kept as the byline.";
    public const string DateReason = "Gives the publication date; kept as the date.";

    private const int Longest = 120;
    private const int LongestTop = 120;
    private const int LongestDate = 60;

    // Bylines stand at the top or at the very end, dates of publication only at the top.
    private const int Top = 5;
    private const int Bottom = 8;

    /// <summary>What the lines tell.</summary>
    public sealed record Facts(string? Name, PublicationDate? Published, PublicationDate? Revised);

    /// <summary>Rejects the lines that only tell facts and returns what they told.</summary>
    /// <param name="rejects">The paragraphs.</param>
    /// <param name="known">What the metadata tells: a line with another date is no date of publication and stays, and a line that is only its
    /// author's name is a byline.</param>
    public static Facts Find(Rejects rejects, ArticleFacts known)
    {
        var facts = new Facts(null, null, null);
        var count = rejects.Paragraphs.Count;
        var isTop = true;
        Dateline? dateline = null;
        for (var i = 0; i < count; i++)
        {
            if (i >= Top && i < count - Bottom)
                i = count - Bottom;
            var line = rejects.Words(i);
            // Behind the first long paragraph a date is part of the story.
            var isOverStory = isTop && i < Top;
            isTop = isOverStory && line.Length <= LongestTop;
            if (rejects.IsRejected(i))
                continue;
            if (isTop && known.Byline is { } author && line.Equals(author, StringComparison.OrdinalIgnoreCase))
            {
                rejects.Reject(i, NameReason);
                continue;
            }

            var told = line.Length <= Longest ? Read(line.ToString(), isTop, known.Published) : null;
            if (told is null || told is { Name: not null } && facts.Name is not null || told is { Published: not null } && facts.Published is not null)
            {
                dateline = Dateline.Better(dateline, Datelines.In(line, i < Top, isOverStory));
                continue;
            }

            facts = facts with { Name = facts.Name ?? told.Name, Published = facts.Published ?? told.Published };
            rejects.Reject(i, told.Name is not null ? NameReason : DateReason);
        }

        return facts with { Revised = dateline?.Date };
    }

    // Null when any part of the line is something else than a name, a date of publication or the time that reading takes.
    private static Facts? Read(string line, bool isTop, PublicationDate? known)
    {
        string? name = null;
        PublicationDate? published = null;
        foreach (var part in BylineWords.Parts(line))
        {
            if (name is null && BylineWords.NameIn(part) is { } found)
                name = found;
            else if (published is null && isTop && part.Length < LongestDate && BylineWords.DateIn(part) is { } date && (known is null || known == date))
                published = date;
            else if (!BylineWords.IsReadingTime(part))
                return null;
        }

        return name is null && published is null ? null : new Facts(name, published, null);
    }
}
