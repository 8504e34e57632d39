using System.Collections.Frozen;

namespace ArticleBot.Answering.Checking;

/// <summary>The names of months and weekdays, in small letters.</summary>
internal static class CalendarWords
{
    /// <summary>The months but May, which in small letters is mostly the verb.</summary>
    public static FrozenSet<string> PlainMonths { get; } = FrozenSet.ToFrozenSet(
        ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]);

    /// <summary>The weekdays.</summary>
    public static FrozenSet<string> Weekdays { get; } = FrozenSet.ToFrozenSet(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

    /// <summary>All months and weekdays.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet([.. PlainMonths, "may", .. Weekdays]);
}
