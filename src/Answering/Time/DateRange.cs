using ArticleBot.Articles;

namespace ArticleBot.Answering.Time;

/// <summary>The days that words such as "last week", "December 2017" or "12 December" speak of.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, never before the first.</param>
internal readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>Whether the words count from the day of asking: today, last week, two days ago.</summary>
    public bool IsRelative { get; init; }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>The day, month or year that this is the whole of, or null.</summary>
    public PublicationDate? AsOneDate() => First == Last ? PublicationDate.From(First)
        : First.Day == 1 && Last == First.AddMonths(1).AddDays(-1) ? new PublicationDate(First.Year, First.Month, null)
        : First.DayOfYear == 1 && Last == First.AddYears(1).AddDays(-1) ? new PublicationDate(First.Year, null, null)
        : null;

    /// <summary>Whether an article of that date may lie within; a date known in part counts when one of its days does.</summary>
    public bool MayContain(PublicationDate? published)
    {
        if (published?.Year is not { } year)
            return false;
        var first = new DateOnly(year, published.Month ?? 1, published.Day ?? 1);
        var last = published.Day is not null ? first
            : published.Month is { } month ? new DateOnly(year, month, DateTime.DaysInMonth(year, month))
            : new DateOnly(year, 12, 31);
        return first <= Last && last >= First;
    }
}
