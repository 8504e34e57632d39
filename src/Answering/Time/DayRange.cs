using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Time;

/// <summary>A day, or all days from one to another, as a text names them: "26 November", "21–23 November", "24 December to 2 January".</summary>
/// <param name="First">The first day; its year may be unknown.</param>
/// <param name="Last">The last day, which may be the first one.</param>
/// <param name="Words">Where the text names them.</param>
internal sealed partial record DayRange(PublicationDate First, PublicationDate Last, TextSpan Words)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether it is one day.</summary>
    public bool IsOneDay => First == Last;

    /// <summary>All days of a text, in reading order; months and years alone are none.</summary>
    /// <param name="text">The text.</param>
    public static List<DayRange> FindAll(string text)
    {
        var found = new List<DayRange>();
        foreach (var (date, words) in DateGrammar.FindAll(text).Where(one => one.Date is { Month: not null, Day: not null }).OrderBy(one => one.Words.Start))
        {
            if (found is [.., { IsOneDay: true } before] && Joined().IsMatch(text[before.Words.End..words.Start]))
            {
                var first = before.First with { Year = before.First.Year ?? YearBefore(before.First, date) };
                found[^1] = new DayRange(first, date, before.Words with { End = words.End });
            }
            else if (FirstDay().Match(text[..words.Start]) is { Success: true } match
                && int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) is var day && day < date.Day)
            {
                var first = date with { Day = day };
                if (match.Groups["apart"].Success)
                    found.AddRange(new DayRange(first, first, new TextSpan(match.Index, words.Start)), new DayRange(date, date, words));
                else
                    found.Add(new DayRange(first, date, words with { Start = match.Index }));
            }
            else
            {
                found.Add(new DayRange(date, date, words));
            }
        }

        return found;
    }

    /// <summary>Whether a day is one of them; where a year is missing, that of any year.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(PublicationDate day)
    {
        var (afterFirst, beforeLast) = (Compare(day, First) >= 0, Compare(day, Last) <= 0);
        // From December to January.
        return Compare(First, Last) <= 0 ? afterFirst && beforeLast : afterFirst || beforeLast;
    }

    /// <summary>Whether a day comes before another; where one has no year, within a year.</summary>
    /// <returns>Less than 0 where the first comes before the second.</returns>
    public static int Compare(PublicationDate one, PublicationDate other)
    {
        var years = one.Year is { } own && other.Year is { } its ? own.CompareTo(its) : 0;
        return years != 0 ? years : (one.Month, one.Day).CompareTo((other.Month, other.Day));
    }

    private static int? YearBefore(PublicationDate first, PublicationDate last) =>
        last.Year is { } year ? (first.Month, first.Day).CompareTo((last.Month, last.Day)) > 0 ? year - 1 : year : null;

    [GeneratedRegex(@"^,? ?(-|–|—|to|until|till|through)( the)? ?$", Options)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<![\d.:])\b(?<day>[12]\d|3[01]|0?[1-9])(st|nd|rd|th)? ?(-|–|—|to|until|till|through|(?<apart>and|&|,)) ?(the )?$", Options)]
    private static partial Regex FirstDay();
}
