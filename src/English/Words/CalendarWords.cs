using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>The names of months and weekdays together, in small letters, and what stands in front of a day.</summary>
public static class CalendarWords
{
    /// <summary>What says that something was so up to a day or year, for a regular expression.</summary>
    public const string Before = "before|until|till|prior to";

    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet([.. Months.Names, .. Weekdays.Names]);

    /// <summary>All but May, which in small letters is mostly the verb.</summary>
    public static FrozenSet<string> Plain { get; } = FrozenSet.ToFrozenSet([.. Months.PlainNames, .. Weekdays.Names]);
}
