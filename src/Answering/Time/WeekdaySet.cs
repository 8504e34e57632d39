using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Time;

/// <summary>Days of the week as timetables give them: "Mon–Fri", "daily except Sat", "Fri and Sun", "weekends".</summary>
internal sealed partial class WeekdaySet
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Day = "(" + Weekdays.Alternation + "|" + Weekdays.ShortAlternation + @")s?\.?";

    private const string Days = "((?<group>daily|every day|weekdays?|working days|weekends?)|(?<first>" + Day + @")( ?(–|-|to) ?(?<last>" + Day + "))?)";

    private readonly HashSet<DayOfWeek> _days;

    private WeekdaySet(HashSet<DayOfWeek> days) => _days = days;

    /// <summary>Whether a day is among them.</summary>
    public bool Contains(DayOfWeek day) => _days.Contains(day);

    /// <summary>The days that words give which give nothing else; null where they say more or something else.</summary>
    /// <param name="words">The words.</param>
    public static WeekdaySet? Of(string words)
    {
        if (Whole().Match(words.Trim()) is not { Success: true } whole)
            return null;
        var days = Read(whole.Groups["with"].Value);
        if (whole.Groups["without"] is { Success: true } without)
            days.ExceptWith(Read(without.Value));
        return new WeekdaySet(days);
    }

    /// <summary>The only day of the week that a text names; null where it names none or several.</summary>
    /// <param name="text">The text.</param>
    public static DayOfWeek? OnlyDayIn(string text) =>
        Named().Matches(text).Select(match => DayOf(match.Groups["day"].Value)).Distinct().ToList() is [var day] ? day : null;

    private static HashSet<DayOfWeek> Read(string words)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (Match match in One().Matches(words))
        {
            var (first, last) = match.Groups["group"].Value.ToLowerInvariant() switch
            {
                "" => (DayOf(match.Groups["first"].Value), DayOf((match.Groups["last"] is { Success: true } end ? end : match.Groups["first"]).Value)),
                "daily" or "every day" => (DayOfWeek.Monday, DayOfWeek.Sunday),
                "weekend" or "weekends" => (DayOfWeek.Saturday, DayOfWeek.Sunday),
                _ => (DayOfWeek.Monday, DayOfWeek.Friday),
            };
            for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days.Add(day);
                if (day == last)
                    break;
            }
        }

        return days;
    }

    // The first two letters tell the days apart.
    private static DayOfWeek DayOf(string name) =>
        Enum.GetValues<DayOfWeek>().First(day => day.ToString().StartsWith(name[..2], StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("^(?<with>" + Days + "(( ?[,/&] ?| and | or )" + Days + @")*)(,? \(?(except|not|but not|excluding)( on)? (?<without>" + Days
        + "(( ?[,/&] ?| and | or )" + Days + @")*)\)?)?( only)?$", Options)]
    private static partial Regex Whole();

    [GeneratedRegex(Days, Options)]
    private static partial Regex One();

    [GeneratedRegex(@"\b(?<day>" + Weekdays.Alternation + @")s?\b", Options)]
    private static partial Regex Named();
}
