using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English.Words;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>
/// How near an article's date lies to the time a question is about: its own year when it names one, else the day it is asked. News answers
/// the questions of its week; the same words a year earlier are another story.
/// </summary>
/// <remarks>Set by hand, not fitted: no training text has dates.</remarks>
public sealed partial class TimeCloseness
{
    // At this distance an article counts half. News is asked about for days, not months.
    private const float HalfDistanceInDays = 10;

    // What is published after the question was asked cannot have been meant; a day lies within time zones.
    private const float FutureFactor = 3;

    private readonly DateOnly _from;
    private readonly DateOnly _to;
    private readonly DateOnly? _askedOn;

    private TimeCloseness(DateOnly from, DateOnly to, DateOnly? askedOn) => (_from, _to, _askedOn) = (from, to, askedOn);

    /// <summary>Whether the question names a year; else it is about the day of asking.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>The time that a question is about, or null when it has neither an asking date nor a year.</summary>
    public static TimeCloseness? Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var years = YearPattern().Matches(question.Text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        if (years.Length > 0)
            return new TimeCloseness(new DateOnly(years.Min(), 1, 1), new DateOnly(years.Max(), 12, 31), question.AskedOn) { IsNamed = true };
        return question.AskedOn is { } day ? new TimeCloseness(day, day, day) : null;
    }

    /// <summary>
    /// 1 at the time itself, one half at ten days from it, falling towards 0; null for an article that names no year, and for one that holds whatever the day
    /// where the question names none.
    /// </summary>
    public float? To(ArticleMetadata article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Published is not { Year: { } year } published || (article.IsStanding && !IsNamed))
            return null;
        var first = new DateOnly(year, published.Month ?? 1, published.Day ?? 1);
        var last = published.Exact ?? (published.Month is null ? first.AddYears(1) : first.AddMonths(1)).AddDays(-1);
        var distance = MathF.Max(0, MathF.Max(first.DayNumber - _to.DayNumber, _from.DayNumber - last.DayNumber));
        if (_askedOn is { } day && first > day)
            distance = MathF.Max(distance, (first.DayNumber - day.DayNumber - 1) * FutureFactor);
        return 1 / (1 + (distance / HalfDistanceInDays));
    }

    // What was before a year is told by papers of other years.
    [GeneratedRegex(@"(?<!\b(" + CalendarWords.Before + @")[ \t]+(\w+[ \t]+)?)(?<![\d.,$£€-])\b(1[89]\d\d|20\d\d)\b(?![.,]?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
