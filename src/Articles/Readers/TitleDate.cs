using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Articles.Readers;

/// <summary>
/// The date that a title gives to a paper which comes out again and again: "Minutes of 14 May 2025", "Newsletter, March 2025", "Price list (1 July 2024)".
/// </summary>
/// <remarks>A date in another title is what the article tells of, such as a battle's; so is one behind "in" or "on".</remarks>
internal static partial class TitleDate
{
    private const int Longest = 200;
    private const int MostWords = 4;

    private const string Standing = "(" + StandingPapers.Alternation + ")";

    /// <summary>The date with its month and year; null when the title gives none.</summary>
    public static PublicationDate? Of(string? title)
    {
        if (title is not { Length: <= Longest } || !title.AsSpan().ContainsAnyInRange('0', '9') || !Paper().IsMatch(title))
            return null;
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The longest run of words at the end that is a date: "Saturday, 9 December 2017".
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            if (DateWords.TryRead(string.Join(' ', words[^count..]).Trim('(', ')', '.', ' '), out var date) && date is { Month: not null, Year: not null })
                return words.Length > count && TellsOf().IsMatch(words[^(count + 1)]) ? null : date;
        }

        return null;
    }

    /// <summary>The year by which a title tells the editions of a paper apart: "Site rules, 2021 edition", "Fees 2026"; null where it gives none.</summary>
    public static PublicationDate? EditionOf(string title) => title.Length <= Longest && Edition().Match(title) is { Success: true } edition
        ? new PublicationDate(int.Parse(edition.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), null, null)
        : null;

    [GeneratedRegex(
        @"\b(?<year>20\d\d) (\p{L}+ )?" + Standing + @"\b|\b" + Standing + @",?( of| for)? \(?(?<year>20\d\d)(?![\d/–-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Edition();

    [GeneratedRegex(
        @"\b(?:minutes|newsletters?|bulletin|circular|agenda|notice|communiqu[eé]|press[ \t]+release|(?:monthly|weekly|quarterly|status|progress|"
            + @"incident)[ \t]+report|"
        + @"price[ \t]+list|prices|fees|tariffs?|timetable|schedule|menu|programme|release[ \t]+notes|update|digest|edition|issue)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex("^(?:in|on|until|since|after|before|between|and|to)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TellsOf();
}
