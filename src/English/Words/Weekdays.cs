namespace ArticleBot.English.Words;

/// <summary>The names of the days of the week.</summary>
public static class Weekdays
{
    /// <summary>In full, from Monday on, for a regular expression.</summary>
    public const string Alternation = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    /// <summary>As they are written short, without a full stop, for a regular expression.</summary>
    public const string ShortAlternation = "Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun";

    /// <summary>In full, from Monday on, in small letters.</summary>
    public static IReadOnlyList<string> Names { get; } = WordList.Of(Alternation);

    /// <summary>As they are written short, in small letters.</summary>
    public static IReadOnlyList<string> ShortNames { get; } = WordList.Of(ShortAlternation);
}
