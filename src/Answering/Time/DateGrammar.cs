using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Time;

/// <summary>
/// Finds the date words of a question or sentence: a small closed grammar of absolute days (2017-12-09, 9 December 2017, December 9), months, years,
/// weekdays and words that count from the day of asking. What is not in the grammar is not guessed.
/// </summary>
internal static partial class DateGrammar
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Month = "(?<month>" + Months.Alternation + "|" + Months.ShortAlternation + ")";

    private const string Day = @"(?<day>[12][0-9]|3[01]|0?[1-9])(st|nd|rd|th)?";

    private const string Year = @"(?<year>1[5-9][0-9][0-9]|20[0-9][0-9])";

    private static readonly (Regex Form, Func<Match, DateOnly, DateRange> Days)[] Counted =
    [
        (Ago(), (match, from) => Unit(match.Groups["unit"].Value, from, -Count(match))),
        (PastFew(), (match, from) => new DateRange(Shift(match.Groups["unit"].Value, from, -Count(match)), from) { IsRelative = true }),
        (NamedUnit(), (match, from) => Unit(match.Groups["unit"].Value, from, Step(match.Groups["which"].Value))),
        (SingleDay(), (match, from) => Single(AddDays(from,
            match.Value.ToLowerInvariant() switch { "yesterday" or "last night" => -1, "tomorrow" => 1, _ => 0 }))),
        (Weekday(), (match, from) => Single(Nearest(match.Groups["weekday"].Value, from, match.Groups["which"].Value.ToLowerInvariant()))),
    ];

    private static readonly Regex[] Absolute = [Iso(), DayMonth(), MonthDay(), MonthYear(), MonthAlone(), YearAlone()];

    /// <summary>The first date words of the text as days, or null when it has none or their meaning hangs on an unknown day of asking.</summary>
    /// <param name="text">The question.</param>
    /// <param name="askedOn">The day of asking, or null when unknown.</param>
    public static DateRange? Find(string text, DateOnly? askedOn) =>
        FindWords(text, askedOn)?.Days;

    /// <summary>The first date words of the text and the days they mean, as <see cref="Find"/> understands them.</summary>
    /// <param name="text">The question.</param>
    /// <param name="askedOn">The day of asking, or null when unknown.</param>
    public static (DateRange Days, TextSpan Words)? FindWords(string text, DateOnly? askedOn) =>
        FindAbsolute(text, askedOn) ?? (askedOn is { } today ? FindCounted(text, today) : null);

    /// <summary>
    /// The days of a time that articles are asked for, and its words: those of <see cref="FindWords"/>; behind "since" all from then on, behind "after" all
    /// that follow, until the day of asking.
    /// </summary>
    /// <param name="text">The question.</param>
    /// <param name="askedOn">The day of asking, or null when unknown.</param>
    public static (DateRange Days, TextSpan Words)? FindPeriod(string text, DateOnly? askedOn)
    {
        if (FindWords(text, askedOn) is not var (days, words))
            return null;
        var last = askedOn ?? DateOnly.MaxValue;
        var until = text[..words.End];
        return After().IsMatch(until) && days.Last < last ? (new DateRange(days.Last.AddDays(1), last), words)
            : Since().IsMatch(until) && days.First <= last ? (days with { Last = last }, words)
            : (days, words);
    }

    /// <summary>
    /// The first words of a text that count from a day, such as "yesterday", "last week" or "on Sunday", and the days they mean; null where it has
    /// none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The day that is counted from.</param>
    public static (DateRange Days, TextSpan Words)? FindCounted(string text, DateOnly from)
    {
        foreach (var (form, days) in Counted)
        {
            if (form.Match(text) is { Success: true } match)
                return (days(match, from), new TextSpan(match.Index, match.Index + match.Length));
        }

        return null;
    }

    /// <summary>All absolute dates of a text, each as precisely as it is written, in no order.</summary>
    /// <param name="text">The text.</param>
    public static List<(PublicationDate Date, TextSpan Words)> FindAll(string text)
    {
        var found = new List<(PublicationDate Date, TextSpan Words)>();
        foreach (var form in Absolute)
        {
            foreach (Match match in form.Matches(text))
            {
                var words = new TextSpan(match.Index, match.Index + match.Length);
                if (!found.Exists(other => other.Words.Start < words.End && words.Start < other.Words.End))
                    found.Add((new PublicationDate(Number(match, "year"), MonthOf(match), Number(match, "day")), words));
            }
        }

        return found;
    }

    private static (DateRange Days, TextSpan Words)? FindAbsolute(string text, DateOnly? askedOn)
    {
        foreach (var form in Absolute)
        {
            if (form.Match(text) is { Success: true } match && Range(match, text, askedOn) is { } range)
                return (range, new TextSpan(match.Index, match.Index + match.Length));
        }

        return null;
    }

    /// <summary>
    /// A day or month without a year is of the year that the other end of its range has ("from 27 April to 22 May 2026"), else the last one that
    /// had come by the day of asking.
    /// </summary>
    private static DateRange? Range(Match match, string text, DateOnly? askedOn)
    {
        var day = Number(match, "day");
        var month = MonthOf(match);
        if (Number(match, "year") is { } year)
            return Whole(year, month, day);
        if (month is not null && OtherEnd().Match(text, match.Index + match.Length) is { Success: true } end && Number(end, "year") is { } common)
            return Whole(MonthOf(end) < month ? common - 1 : common, month, day);
        if (askedOn is not { } today || month is not { } named)
            return null;

        // 29 February may lie up to eight years back (1896 to 1904).
        for (var candidate = today.Year; candidate >= Math.Max(1, today.Year - 8); candidate--)
        {
            if (Whole(candidate, named, day) is { } range && range.First <= today)
                return range;
        }

        return null;
    }

    private static DateRange? Whole(int year, int? month, int? day)
    {
        if (month is not { } named)
            return new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (day > DateTime.DaysInMonth(year, named))
            return null;
        var first = new DateOnly(year, named, day ?? 1);
        return new DateRange(first, day is null ? EndOfMonth(first) : first);
    }

    /// <summary>The weekday just gone by (today included), or with "next" the one to come; "last" and "next" never mean today.</summary>
    private static DateOnly Nearest(string name, DateOnly today, string which)
    {
        var wanted = (int)Enum.Parse<DayOfWeek>(name, ignoreCase: true);
        var ahead = (wanted - (int)today.DayOfWeek + 7) % 7;
        return which switch
        {
            "next" => AddDays(today, ahead == 0 ? 7 : ahead),
            "last" or "past" => AddDays(today, ahead == 0 ? -7 : ahead - 7),
            _ => AddDays(today, ahead == 0 ? 0 : ahead - 7),
        };
    }

    private static DateRange Single(DateOnly day) => new(day, day) { IsRelative = true };

    private static DateRange Unit(string unit, DateOnly today, int steps)
    {
        var shifted = Shift(unit, today, steps);
        switch (unit.ToLowerInvariant())
        {
            case "week":
                // Weeks begin on Monday (ISO 8601).
                var monday = AddDays(shifted, -(((int)shifted.DayOfWeek + 6) % 7));
                return new DateRange(monday, AddDays(monday, 6)) { IsRelative = true };
            case "month":
                var first = new DateOnly(shifted.Year, shifted.Month, 1);
                return new DateRange(first, EndOfMonth(first)) { IsRelative = true };
            case "year":
                return new DateRange(new DateOnly(shifted.Year, 1, 1), new DateOnly(shifted.Year, 12, 31)) { IsRelative = true };
            default:
                return Single(shifted);
        }
    }

    private static DateOnly Shift(string unit, DateOnly day, int steps) => unit.ToLowerInvariant() switch
    {
        "week" => AddDays(day, 7 * steps),
        "month" => AddMonths(day, steps),
        "year" => AddMonths(day, 12 * steps),
        _ => AddDays(day, steps),
    };

    /// <summary>"999 years ago" stops at the first day that there is.</summary>
    private static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly AddMonths(DateOnly day, int months) => (((day.Year - 1) * 12) + day.Month - 1 + months) switch
    {
        < 0 => DateOnly.MinValue,
        >= 9999 * 12 => DateOnly.MaxValue,
        _ => day.AddMonths(months),
    };

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static int Step(string which) => which.ToLowerInvariant() switch { "last" or "past" or "previous" => -1, "next" or "coming" => 1, _ => 0 };

    private static int Count(Match match)
    {
        var text = match.Groups["count"].Value.ToLowerInvariant();
        return text switch
        {
            "a" or "an" => 1,
            "few" or "a few" => 3,
            _ when char.IsAsciiDigit(text[0]) => int.Parse(text, CultureInfo.InvariantCulture),
            _ => NumberWords.Small.Index().First(number => number.Item == text).Index,
        };
    }

    private static int? MonthOf(Match match) => match.Groups["month"] is { Success: true } word ? MonthOf(word.Value) : null;

    private static int MonthOf(string word) => char.IsAsciiDigit(word[0])
        ? int.Parse(word, CultureInfo.InvariantCulture)
        : 1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Equals(word[..3], StringComparison.OrdinalIgnoreCase));

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\bafter\b", Options)]
    private static partial Regex After();

    [GeneratedRegex(@"\bsince\b", Options)]
    private static partial Regex Since();

    [GeneratedRegex(@"\b" + Year + @"-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12][0-9]|3[01])\b", Options)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b" + Day + @"( of)? " + Month + @"\b\.?(,? " + Year + @"\b)?", Options)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"\b" + Month + @"\.? " + Day + @"\b(,? " + Year + @"\b)?", Options)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\G ?(-|–|to|until|till|through|"
        + @"and) ?(" + Day + @"( of)? " + Month + "|" + Month + @"\.? " + Day + "|" + Month + @")\.?,? " + Year + @"\b", Options)]
    private static partial Regex OtherEnd();

    [GeneratedRegex(@"\b" + Month + @"\.?,?( of)? " + Year + @"\b", Options)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\b(in|since|during|of|from|until|before|after) (early |late |mid-?)?" + Month + @"\b", Options)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<![0-9$€£.,-])\b" + Year + @"\b(?![0-9,.]*[0-9]| (people|dollars|euros))", Options)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"\b(?<count>an?|" + NumberWords.OneToTen + @"|(a )?few|[0-9]{1,3}) (?<unit>day|week|month|year)s? ago\b", Options)]
    private static partial Regex Ago();

    [GeneratedRegex(@"\b(last|past|previous) (?<count>" + NumberWords.TwoToNine + @"|ten|few|[0-9]{1,3}) (?<unit>day|week|month|year)s?\b", Options)]
    private static partial Regex PastFew();

    [GeneratedRegex(@"\b(?<which>this|last|past|previous|next|coming|current) (?<unit>week|month|year)\b", Options)]
    private static partial Regex NamedUnit();

    [GeneratedRegex(@"\b(" + RelativeDays.Alternation + @"|tonight|this (morning|afternoon|evening)|last night)\b", Options)]
    private static partial Regex SingleDay();

    [GeneratedRegex(@"\b((?<which>last|next|this|past) )?(?<weekday>" + Weekdays.Alternation + @")\b", Options)]
    private static partial Regex Weekday();
}
