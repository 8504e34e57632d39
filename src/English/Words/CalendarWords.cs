using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>The names of months and weekdays together, in small letters.</summary>
public static class CalendarWords
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet([.. Months.Names, .. Weekdays.Names]);

    /// <summary>All but May, which in small letters is mostly the verb.</summary>
    public static FrozenSet<string> Plain { get; } = FrozenSet.ToFrozenSet([.. Months.PlainNames, .. Weekdays.Names]);
}
