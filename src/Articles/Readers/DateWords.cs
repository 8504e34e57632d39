using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ArticleBot.English.Words;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads a publication date as articles and pages write it. A small closed grammar: what it does not know is refused, not guessed.</summary>
internal static class DateWords
{
    private static readonly WordSet DayNames = new([.. Weekdays.Names, .. Weekdays.ShortNames]);

    private static readonly WordSet Fillers = WordSet.Of("on of published posted updated date the");

    /// <summary>
    /// Reads <c>2017-12-09</c>, <c>2017-12-09T10:00Z</c>, <c>2017-12</c>, <c>2017</c>, <c>--12-09</c>, <c>2017/12/09</c>,
    /// <c>December 9, 2017</c>, <c>Sat, 9 Dec 2017 10:00 GMT</c>, <c>9th December</c>, <c>December 2017</c>, <c>9.12.2017</c> and <c>25/12/2017</c>.
    /// </summary>
    /// <remarks>
    /// Numbers alone that could be a day as well as a month (3/4/2017) mean different days in different countries and are refused; between dots the
    /// day comes first.
    /// </remarks>
    public static bool TryRead(string words, [NotNullWhen(true)] out PublicationDate? date)
    {
        if (PublicationDate.TryParse(words, out date))
            return true;
        var trimmed = words.Trim();
        if (trimmed.Length > 100)
            return false;
        if (trimmed.Length >= 8 && trimmed[4] is '/' or '.' && PublicationDate.TryParse(trimmed.Replace('/', '-').Replace('.', '-'), out date))
            return true;
        if (TryReadNumbers(trimmed, out date))
            return true;
        var blank = trimmed.IndexOf(' ');
        if (blank > 0 && Fillers.Contains(trimmed[..blank].TrimEnd(':')) && PublicationDate.TryParse(trimmed[blank..], out date))
            return true;
        return TryReadNamedMonth(trimmed, out date);
    }

    // 2017-3-5, 20170305, 25/12/2017, 12/25/2017, 5.3.2017; a time may follow.
    private static bool TryReadNumbers(string words, [NotNullWhen(true)] out PublicationDate? date)
    {
        date = null;
        var end = words.AsSpan().IndexOfAny(' ', 'T', ',');
        var day = end < 0 ? words : words[..end];
        if (end > 0 && words[(end + 1)..].TrimStart().Split(' ')[0] is var time && (time.Length == 0 || !IsTime(time)))
            return false;
        if (day.Length == 8 && !day.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return IsDay(int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(day.AsSpan(4, 2), CultureInfo.InvariantCulture),
                int.Parse(day.AsSpan(6), CultureInfo.InvariantCulture), out date);
        var mark = day.AsSpan().IndexOfAny('-', '/', '.') is >= 0 and var first ? day[first] : ' ';
        var parts = day.Split(mark);
        if (mark == ' ' || parts.Length != 3 || Array.Exists(parts, part => part.Length is 0 or > 4 || part.AsSpan().ContainsAnyExceptInRange('0', '9')))
            return false;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        if (parts[0].Length == 4)
            return IsDay(numbers[0], numbers[1], numbers[2], out date);
        if (parts[2].Length != 4)
            return false;
        if (mark == '.' || numbers[0] > 12 || numbers[0] == numbers[1])
            return IsDay(numbers[2], numbers[1], numbers[0], out date);
        return numbers[1] > 12 && IsDay(numbers[2], numbers[0], numbers[1], out date);
    }

    private static bool IsDay(int year, int month, int day, [NotNullWhen(true)] out PublicationDate? date)
    {
        date = year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PublicationDate(year, month, day) : null;
        return date is not null;
    }

    private static bool TryReadNamedMonth(string words, [NotNullWhen(true)] out PublicationDate? date)
    {
        date = null;
        int? year = null, month = null, day = null;
        foreach (var token in words.Split([' ', ',', '\t', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (MonthOf(token) is { } named && month is null)
                month = named;
            else if (day is null && year is null && DayOf(token) is { } number)
                day = number;
            else if (year is null && YearOf(token) is { } four)
                year = four;
            else if (year is not null && month is not null && IsTime(token))
                continue;
            else if (!DayNames.Contains(token.TrimEnd('.')) && !Fillers.Contains(token.TrimEnd(':')))
                return false;
        }

        // A year without which the day would be impossible: 29 February is accepted in leap years or without a year.
        if (month is not { } m || (year is null && day is null) || (day is { } d && d > DateTime.DaysInMonth(year ?? 2000, m)))
            return false;
        date = new PublicationDate(year, m, day);
        return true;
    }

    // The time of day and its zone: 10:30, p.m., GMT, +0200.
    private static bool IsTime(string token) =>
        token is "at" or "|" or "-" or "–" or "am" or "pm" or "a.m." or "p.m." or "AM" or "PM" ||
        (char.IsAsciiDigit(token[0]) && token.Contains(':')) ||
        (token[0] is '+' or '-' && token.Length is 3 or 5 or 6 && char.IsAsciiDigit(token[1])) ||
        (token.Length is 2 or 3 or 4 && token.All(char.IsAsciiLetterUpper));

    private static int? MonthOf(string token)
    {
        var word = token.TrimEnd('.');
        if (word.Length < 3)
            return null;
        for (var i = 0; i < Months.Names.Count; i++)
        {
            var name = word.Length == 3 ? Months.Names[i].AsSpan(0, 3) : Months.Names[i];
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static int? YearOf(string token) =>
        token.Length == 4 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000 ? year : null;

    private static int? DayOf(string token)
    {
        var digits = 0;
        while (digits < token.Length && char.IsAsciiDigit(token[digits]))
            digits++;
        if (digits is 0 or > 2 || token[digits..] is not ("" or "st" or "nd" or "rd" or "th" or "."))
            return null;
        var day = int.Parse(token.AsSpan(0, digits), CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? day : null;
    }
}
