using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Dates in any form: day and month must stand together in a quote or title, be the day of an article, or be what its "yesterday" means; the year may stand
/// elsewhere in
/// them where the date itself has none.
/// </summary>
internal static partial class DateFacts
{
    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        var known = facts.Claim.Quotes.SelectMany(KnownIn).ToList();
        var steps = StepsIn(facts).ToHashSet();
        foreach (var (date, _) in DateGrammar.FindAll(facts.Claim.Sentence))
        {
            if (!known.Exists(other => Agrees(date, other, known, steps)) && !IsCounted(date, facts.Claim) && !IsWritten(date, facts)
                && !IsNear(date, facts.Claim))
                return $"no quote has the date {DateWording.Of(date) ?? date.ToString()}";
        }

        return null;
    }

    /// <summary>"Two years later" and "the year before" tell a year that is not written.</summary>
    private static IEnumerable<decimal> StepsIn(ComparedFacts facts)
    {
        foreach (var quantity in facts.Claim.Quotes.SelectMany(quote => Quantity.Of(quote.Text)).Where(quantity => quantity.Measure == "months"
            && quantity.Value % 12 == 0))
            yield return quantity.Value / 12;
        if (facts.KnownPhrases.FirstOf(NeighbouringYear) is not null)
            yield return 1;
    }

    private static readonly string[] NeighbouringYear =
        ["year before", "year after", "year later", "year earlier", "previous year", "last year", "next year", "following year", "coming year", "year ago",
            "last winter", "last summer", "last autumn", "last spring", "this winter", "next spring", "next summer", "next autumn",
            "next winter", "since autumn", "new year s day"];

    private static IEnumerable<PublicationDate> KnownIn(ClaimQuote quote) =>
    [
        .. DateGrammar.FindAll(quote.Text).Concat(DateGrammar.FindAll(quote.Title ?? string.Empty)).Select(found => found.Date),
        .. quote.Published is { } published ? new[] { published } : [],
    ];

    private static bool Agrees(PublicationDate said, PublicationDate known, List<PublicationDate> all, HashSet<decimal> steps) =>
        (said.Month is null || said.Month == known.Month)
        && (said.Day is null || said.Day == known.Day || (known.Day is null && IsBorder(said)))
        && (said.Year is null || said.Year == known.Year || (said.Month is null || known.Year is null) && all.Exists(other => other.Year is { } year
            && (year == said.Year || steps.Contains(Math.Abs(year - said.Year.Value)))));

    /// <summary>"Until the end of June" is until 30 June, "from July" from 1 July.</summary>
    private static bool IsBorder(PublicationDate said) =>
        said is { Day: 1 } || (said is { Day: { } day, Month: { } month } && day >= DateTime.DaysInMonth(said.Year ?? 2001, month));

    /// <summary>"Yesterday" of an article of 5 May is 4 May.</summary>
    private static bool IsCounted(PublicationDate said, Claim claim)
    {
        foreach (var quote in claim.Quotes)
        {
            if (quote.Published?.Exact is { } from && DateGrammar.FindCounted(quote.Text, from) is { } counted && IsCounted(said, from, counted.Days))
                return true;
        }

        return false;
    }

    /// <summary>A day or month without its year, and a weekday, are those next to the day of the article, before or behind it.</summary>
    private static bool IsNear(PublicationDate said, Claim claim)
    {
        foreach (var quote in claim.Quotes)
        {
            if (quote.Published?.Exact is not { } from)
                continue;
            if (said.Exact is { } day && Math.Abs(day.DayNumber - from.DayNumber) <= 7
                && quote.Text.Contains(day.DayOfWeek.ToString(), StringComparison.Ordinal))
                return true;
            if (said is { Year: { } year, Month: { } month } && IsNextTo(year, month, from) && DateGrammar.FindAll(quote.Text).Any(found =>
                found.Date.Year is null && found.Date.Month == month && (said.Day is null || found.Date.Day == said.Day)))
                return true;
        }

        return false;
    }

    private static bool IsNextTo(int year, int month, DateOnly from) => Math.Abs(((year - from.Year) * 12) + month - from.Month) < 12;

    /// <summary>"On Friday" may be the one before or the one to come.</summary>
    private static bool IsCounted(PublicationDate said, DateOnly from, DateRange days) =>
        Enumerable.Range(0, Math.Min(days.Last.DayNumber - days.First.DayNumber, 366) + 1).Any(day => MayBe(said, days.First.AddDays(day)))
        || (days.First == days.Last && MayBe(said, days.First.AddDays(from < days.First ? -7 : 7)));

    private static bool MayBe(PublicationDate said, DateOnly day) =>
        (said.Year is null || said.Year == day.Year) && (said.Month is null || said.Month == day.Month) && (said.Day is null || said.Day == day.Day);

    /// <summary>A year within "2013/14", "1990s" or a number, and a month in a list of months, are no dates of the grammar.</summary>
    private static bool IsWritten(PublicationDate said, ComparedFacts facts)
    {
        var texts = facts.Claim.Quotes.Select(quote => quote.Text).Concat(facts.Titles).ToList();
        return said switch
        {
            { Day: null, Month: null, Year: { } year } => texts.Exists(text =>
                text.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
            { Day: null, Year: null, Month: { } month } => HasMonth(texts, month) || texts.Exists(text => IsBetween(text, month)),
            { Day: null, Month: 12, Year: { } year } => texts.Exists(text => text.Contains($"end of {year}", StringComparison.Ordinal)),
            { Day: { } day, Month: { } month } => HasMonth(texts, month) && texts.Exists(text => IsInRange(text, day)),
            _ => false,
        };
    }

    /// <summary>"3-7 March" and "April 3 to 7": only one of the days stands at the month; those between belong to it.</summary>
    private static bool IsInRange(string text, int day) => DayRange().Matches(text).Any(match =>
        int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture) is var from
        && int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) is var to
        && (match.Groups["list"].Length == 0 ? from <= day && day <= to : from == day || day == to));

    /// <summary>July lies between "March to August".</summary>
    private static bool IsBetween(string text, int month) => MonthRange().Matches(text).Any(match =>
        DateTime.TryParseExact(match.Groups["from"].Value, "MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && DateTime.TryParseExact(match.Groups["to"].Value, "MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
        && (from.Month <= to.Month ? from.Month <= month && month <= to.Month : from.Month <= month || month <= to.Month));

    private static bool HasMonth(List<string> texts, int month)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return texts.Exists(text => text.Contains(name, StringComparison.OrdinalIgnoreCase) || text.Contains(name[..3], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?<from>[0-9]{1,2})(st|nd|rd|th)?( ?[-–] ?| to | through | until |(?<list> and |, ))(the )?(?<to>[0-9]{1,2})(st|nd|rd|th)?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayRange();

    [GeneratedRegex(@"\b(?<from>\p{Lu}\p{L}+)( ?[-–] ?| to | through | until | and )(?<to>\p{Lu}\p{L}+)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthRange();
}
