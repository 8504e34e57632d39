using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArticleBot.Articles;

/// <summary>
/// A date as precisely as its source tells it: <c>2017-12-09</c>, <c>2017-12</c>, <c>2017</c> or, without a year, <c>--12-09</c>
/// (the notation of ISO 8601:2000 and of vCard, RFC 6350 section 4.3.1).
/// </summary>
/// <param name="Year">1 to 9999, or null when the source names none.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31 and possible in its month, or null.</param>
public sealed record PublicationDate(int? Year, int? Month, int? Day)
{
    /// <summary>The full date, or null when any part is missing.</summary>
    public DateOnly? Exact => Year is { } y && Month is { } m && Day is { } d ? new DateOnly(y, m, d) : null;

    /// <summary>Makes a fully known date.</summary>
    public static PublicationDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads one of the four notations; a time after <c>T</c> or a blank is ignored.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PublicationDate? date)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(text))
            return false;

        var value = text.Trim();
        var time = value.IndexOfAny(['T', ' ']);
        // "2017 in review" is no date with a time.
        if (time > 0 && (time + 1 == value.Length || !char.IsAsciiDigit(value[time + 1])))
            return false;
        var day = time > 0 ? value[..time] : value;
        if (day.StartsWith("--", StringComparison.Ordinal))
        {
            // 2000 is a leap year, so that 29 February without a year is accepted.
            if (!TryExact("2000-" + day[2..], "yyyy-MM-dd", out var monthAndDay))
                return false;
            date = new PublicationDate(null, monthAndDay.Month, monthAndDay.Day);
        }
        else if (TryExact(day, "yyyy-MM-dd", out var exact))
        {
            date = From(exact);
        }
        else if (TryExact(day, "yyyy-MM", out var month))
        {
            date = new PublicationDate(month.Year, month.Month, null);
        }
        else if (TryExact(day, "yyyy", out var year))
        {
            date = new PublicationDate(year.Year, null, null);
        }

        return date is not null;
    }

    /// <summary>Whether it is later than another one; false where either is too vague to tell.</summary>
    public bool IsAfter(PublicationDate other)
    {
        if (Year is not { } year || other.Year is not { } otherYear)
            return false;
        if (year != otherYear)
            return year > otherYear;
        if (Month is not { } month || other.Month is not { } otherMonth)
            return false;
        return month != otherMonth ? month > otherMonth : Day > other.Day;
    }

    /// <inheritdoc/>
    public override string ToString() => (Year, Month, Day) switch
    {
        (null, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"--{m:00}-{d:00}"),
        ({ } y, { } m, { } d) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}"),
        ({ } y, { } m, null) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}"),
        ({ } y, _, _) => string.Create(CultureInfo.InvariantCulture, $"{y:0000}"),
        _ => string.Empty,
    };

    private static bool TryExact(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
