using System.Globalization;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Time;

/// <summary>Dates as English texts write them, never more precise than the source: what stands among an article's own words.</summary>
internal static class DateWording
{
    /// <summary>Such as <c>9 December 2017</c>, <c>December 2017</c>, <c>2017</c> or <c>9 December</c>; null when nothing is known.</summary>
    public static string? Of(PublicationDate? date) => date switch
    {
        { Year: { } year, Month: { } month, Day: { } day } => $"{day} {Month(month)} {year}",
        { Year: { } year, Month: { } month } => $"{Month(month)} {year}",
        { Month: { } month, Day: { } day } => $"{day} {Month(month)}",
        { Year: { } year } => year.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Such as <c>9 December 2017</c>, <c>December 2017</c> for the whole month, or the first and the last day with "to" between.</summary>
    public static string Of(DateRange days) =>
        Of(days.AsOneDate()) ?? $"{Of(PublicationDate.From(days.First))} to {Of(PublicationDate.From(days.Last))}";

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
