using System.Collections.Frozen;
using System.Globalization;
using ArticleBot.English.Words;

namespace ArticleBot.English.Terms;

/// <summary>
/// Days and months as they are written short: "Thu 26 Nov" in a table is what "Thursday the 26th of November" asks for. Forms that are words of their own
/// (mar, may, sat, sun) are left alone.
/// </summary>
internal static class CalendarForms
{
    private const int LastDay = 31;

    private static readonly FrozenDictionary<string, string> Written = Months.ShortNames.Select(name => (Short: name, Full: FullOf(name, Months.Names)))
        .Concat(Weekdays.ShortNames.Select(name => (Short: name, Full: FullOf(name, Weekdays.Names))))
        .Where(name => name.Short is not ("mar" or "sat" or "sun"))
        .ToFrozenDictionary(name => name.Short, name => name.Full, StringComparer.Ordinal);

    /// <summary>The word written in full, or a day's number without its ending; any other word as it is.</summary>
    /// <param name="word">The word, folded.</param>
    public static string InFull(string word) => Written.GetValueOrDefault(word) ?? (IsDay(word) ? word[..^2] : word);

    private static string FullOf(string name, IReadOnlyList<string> names) => names.First(full => full.StartsWith(name, StringComparison.Ordinal));

    // Nobody writes "09th" of a day.
    private static bool IsDay(string word) => word is [not '0', _, _] or [not '0', _, _, _]
        && word.AsSpan(word.Length - 2) is "st" or "nd" or "rd" or "th"
        && int.TryParse(word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= LastDay;
}
