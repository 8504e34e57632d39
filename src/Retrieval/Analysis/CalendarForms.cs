using System.Collections.Frozen;

namespace ArticleBot.Retrieval.Analysis;

/// <summary>
/// Days and months as they are written short: "Thu 26 Nov" in a table is what "Thursday the 26th of November" asks for. Forms that are words of their own
/// (mar, may, sat, sun) are left alone.
/// </summary>
internal static class CalendarForms
{
    private const int LastDay = 31;

    private static readonly FrozenDictionary<string, string> Written =
        ("jan january,feb february,apr april,jun june,jul july,aug august,sep september,sept september,oct october,nov november,dec december,mon monday,"
            + "tue tuesday,tues tuesday,wed wednesday,thu thursday,thur thursday,thurs thursday,fri friday")
        .Split(',').Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The word written in full, or a day's number without its ending; any other word as it is.</summary>
    /// <param name="word">The word, folded.</param>
    public static string InFull(string word) => Written.GetValueOrDefault(word) ?? (IsDay(word) ? word[..^2] : word);

    private static bool IsDay(string word) => word.Length is 3 or 4
        && word.AsSpan(word.Length - 2) is "st" or "nd" or "rd" or "th"
        && int.TryParse(word.AsSpan(0, word.Length - 2), System.Globalization.NumberStyles.None, null, out var day) && day is > 0 and <= LastDay;
}
