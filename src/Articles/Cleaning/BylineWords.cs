using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Understands the parts of a line that tells who wrote an article and when.</summary>
internal static partial class BylineWords
{
    private const int MostWords = 9;

    private static readonly WordSet SmallWords = WordSet.Of(
        "and & | for of the in at de van von der da di la le bin al staff writer " +
        "writers reporter reporters correspondent correspondents editor editors with - – —");

    /// <summary>The parts of a line: what bars and dots part, and a date behind the last comma of a name.</summary>
    public static IEnumerable<string> Parts(string line)
    {
        foreach (var part in line.Split(['|', '·', '•'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (NameWithDate().Match(part) is { Success: true } both && DateIn(both.Groups["date"].Value) is not null)
            {
                yield return both.Groups["name"].Value;
                yield return both.Groups["date"].Value;
            }
            else
            {
                yield return part;
            }
        }
    }

    /// <summary>"By Ann Lee", "Written by Ann Lee", "Author: Ann Lee", "BY ANN LEE AND BOB RAY, STAFF WRITERS"; not "By Monday the river had risen".</summary>
    public static string? NameIn(string part)
    {
        var label = NameLabel().Match(part);
        if (!label.Success)
            return null;
        var name = part.AsSpan(label.Length).Trim();
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
        return words > 1 || label.Length > 3 ? name.ToString() : null;
    }

    /// <summary>A month with its year, and nothing else but "Published", a weekday, the time. What was changed then is no publication.</summary>
    public static PublicationDate? DateIn(string part) =>
        part.AsSpan().ContainsAnyInRange('0', '9') && !ChangeLabel().IsMatch(part) &&
        DateWords.TryRead(DateLabel().Replace(part, string.Empty, 1).TrimEnd('.'), out var date) && date is { Month: not null, Year: not null }
            ? date
            : null;

    /// <summary>"4 min read", "3 comments".</summary>
    public static bool IsReadingTime(string part) => ReadingTime().IsMatch(part);

    [GeneratedRegex(@"^(?:by|written by|words by|story by|text by|posted by|authors?:|written by:|by:)[ \t]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameLabel();

    [GeneratedRegex(@"^(?<name>by[ \t].+?),[ \t]*(?<date>(?:[^,\d]*\d[^,]*|[^,\d]*\d{1,2}(?:st|nd|rd|th)?,[ \t]*\d{4}[^,]*))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NameWithDate();

    [GeneratedRegex(@"^(?:date(?: published| of publication)?|published(?: online)?|first published|publication date|posted|issued|release "
        + @"date)(?:[ \t]*:[ \t]*|[ \t]+(?:on[ \t]+)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^(?:last[ \t]+)?(?:updated|modified|changed|reviewed|revised|edited)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangeLabel();

    [GeneratedRegex(@"^(?:(?:about[ \t]+)?\d{1,3}[ \t-]*min(?:ute)?s?(?:[ \t]+(?:read|to read))?|\d{1,5}[ \t]+(?:comments?|shares?|views?)|reading "
        + @"time:?[ \t]*\d{1,3}[ \t]*min(?:ute)?s?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReadingTime();
}
