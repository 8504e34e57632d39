using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers;

/// <summary>
/// The date that a title gives to a paper which comes out again and again: "Minutes of 14 May 2025", "Newsletter, March 2025", "Price list (1 July 2024)".
/// </summary>
/// <remarks>A date in another title is what the article tells of, such as a battle's; so is one behind "in" or "on".</remarks>
internal static partial class TitleDate
{
    private const int Longest = 200;

    /// <summary>The date with its month and year; null when the title gives none.</summary>
    public static PublicationDate? Of(string? title) =>
        title is { Length: <= Longest } && title.AsSpan().ContainsAnyInRange('0', '9')
        && Paper().IsMatch(title)
        && AtEnd().Match(title) is { Success: true } end
        && DateWords.TryRead(end.Groups["date"].Value, out var date) && date is { Month: not null, Year: not null }
            ? date
            : null;

    [GeneratedRegex(
        @"\b(?:minutes|newsletters?|bulletin|circular|agenda|notice|communiqu[eé]|press[ \t]+release|(?:monthly|weekly|quarterly|status|progress|incident)[ \t]+report|"
        + @"price[ \t]+list|prices|fees|tariffs?|timetable|schedule|menu|programme|release[ \t]+notes|update|digest|edition|issue)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"(?:[,:|–—(-][ \t]*|\b(?i:of|from|dated|for|minutes|newsletter|bulletin|update|edition|issue|digest|notes)[ \t]+)(?:the[ \t]+)?"
        + @"(?<date>(?:[A-Za-z]+day,?[ \t]+)?(?:\d{1,2}(?:st|nd|rd|th)?[ \t]+)?[A-Z][a-z]{2,8}\.?(?:[ \t]+\d{1,2}(?:st|nd|rd|th)?,)?[ \t]+(?:19|20)\d\d|"
        + @"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d)\)?[ \t.]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();
}
