using System.Globalization;
using ArticleBot.Articles;
using ArticleBot.Languages;

namespace ArticleBot.Answering.Time;

/// <summary>Dates as the reader's language writes them, never more precise than the source.</summary>
public static class ReaderDates
{
    /// <summary>
    /// Such as <c>9 December 2017</c>, <c>9. Dezember 2017</c> or <c>Dec 9, 2017</c>, <c>December 2017</c>, <c>2017</c> or <c>9 December</c>; null when
    /// nothing is known.
    /// </summary>
    public static string? Of(PublicationDate? date) => date switch
    {
        { Year: { } year, Month: { } month, Day: { } day } => Phrases.FormatDateOfDay(day, Month(month), year),
        { Year: { } year, Month: { } month } => Phrases.FormatDateOfMonth(Month(month), year),
        { Month: { } month, Day: { } day } => Phrases.FormatDateWithoutYear(day, Month(month)),
        { Year: { } year } => year.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The date of an article as it stands beside its title; null where the title says it itself, as "Minutes of 9 December 2017" does.</summary>
    public static string? BesideTitle(ArticleMetadata article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return DateGrammar.FindAll(article.Title).Any(found => found.Date == article.Published) ? null : Of(article.Published);
    }

    /// <summary>
    /// Such as <c>9 December 2017</c>, <c>December 2017</c> for the whole month, the first and the last day with "to" between, or the first day "or later".
    /// </summary>
    internal static string Of(DateRange days) =>
        Of(days.AsOneDate())
        ?? (days.Last == DateOnly.MaxValue ? Phrases.FormatDatesFrom(Of(days.First)) : Phrases.FormatDatesFromTo(Of(days.First), Of(days.Last)));

    /// <summary>A side of an answer: where it is called by a date, the date as people read it.</summary>
    public static string? OfSide(string? side) => PublicationDate.TryParse(side, out var date) ? Of(date) : side;

    private static string? Of(DateOnly day) => Of(PublicationDate.From(day));

    private static string Month(int month) => Phrases.Months.Split(',')[month - 1];
}
