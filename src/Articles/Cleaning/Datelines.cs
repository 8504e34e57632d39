using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers;
using ArticleBot.English.Words;

namespace ArticleBot.Articles.Cleaning;

/// <summary>
/// Understands the lines that organisations put over their papers to say from when they are: "Last updated: 3 May 2023", "Third edition, June 2025",
/// "Press release 12/2026 · City of Larkhaven · 11 November 2026", "prices from 1 October 2025".
/// </summary>
internal static partial class Datelines
{
    private const int Longest = 300;

    /// <summary>A line with nothing but a date to tell from when it is has no more characters.</summary>
    private const int LongestBare = 160;

    private const int MostTokens = 5;

    /// <summary>So many words may stand between what is told of a day and the day: "Adopted by the town council on 4 March 2026".</summary>
    private const int MostBetween = 9;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Day = @"(\d{1,2}(st|nd|rd|th)?[ \t]+)?(" + Months.Alternation + "|" + Months.ShortAlternation
        + @")\.?[ \t]+(\d{1,2}(st|nd|rd|th)?,?[ \t]+)?(19|20)\d\d|(19|20)\d\d-\d\d-\d\d";

    /// <summary>What the lines tell; of two days by which the paper was made or changed the later one counts.</summary>
    /// <param name="paragraph">A paragraph, or a table with a row on each line.</param>
    /// <param name="isTop">Whether it stands at the beginning of the article: below, only lines that begin by saying so tell of the article.</param>
    /// <param name="isOverStory">Whether no long paragraph stands before it: behind one, a day with nothing to say what it is is part of the story.</param>
    public static Dateline? In(ReadOnlySpan<char> paragraph, bool isTop, bool isOverStory)
    {
        Dateline? best = null;
        foreach (var range in paragraph.Split('\n'))
        {
            var line = paragraph[range].Trim();
            if (line.Length > Longest || !line.ContainsAnyInRange('0', '9'))
                continue;
            best = Dateline.Better(best, InLine(line.ToString(), isTop, isOverStory));
        }

        return best;
    }

    private static Dateline? InLine(string line, bool isTop, bool isOverStory)
    {
        Dateline? best = null;
        foreach (var (labels, telling) in new[] { (Made(), Telling.Made), (TakesEffect(), isTop ? Telling.TakesEffect : Telling.Below) })
        {
            foreach (Match label in labels.Matches(line))
            {
                if ((telling is Telling.Made && !isTop && label.Index > 0) || OtherPaper().IsMatch(line[..label.Index]))
                    continue;
                if (DateBehind(line[(label.Index + label.Length)..]) is { } date)
                    best = Dateline.Better(best, new Dateline(date, telling));
            }
        }

        // A line of a table tells many days.
        if (best is null && isOverStory && line.Length <= LongestBare && !line.Contains(" | ", StringComparison.Ordinal)
            && Bare().Match(line) is { Success: true } bare && !OtherPaper().IsMatch(line[..bare.Index])
            && DateWords.TryRead(bare.Groups["day"].Value, out var day))
            best = new Dateline(day, Telling.Bare);
        return best;
    }

    /// <summary>The first day behind a label, with its month and year: not behind the end of the sentence, nor behind another number.</summary>
    private static PublicationDate? DateBehind(string words)
    {
        var tokens = words.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var start = 0; start < Math.Min(MostBetween, tokens.Length); start++)
        {
            // The longest run of words that is a date: "3 May 2023 by the office".
            for (var count = Math.Min(MostTokens, tokens.Length - start); count > 0; count--)
            {
                if (DateWords.TryRead(string.Join(' ', tokens.Skip(start).Take(count)).Trim('.', ',', ';', ':', '(', ')', '*'), out var date)
                    && date is { Month: not null, Year: not null })
                    return date;
            }

            if (tokens[start].AsSpan().ContainsAnyInRange('0', '9') || tokens[start][^1] is '.' or '!' or '?' or ';' || IsBound(tokens[start]))
                return null;
        }

        return null;
    }

    /// <summary>Until when something is valid does not say from when it is.</summary>
    private static bool IsBound(string token) => token is "until" or "till" or "to" or "before";

    // "Adopted by the council on …", "last changed: …", "fourth edition, …", "minutes of the meeting held on …"; verbs at the beginning of a line, a
    // sentence or a part.
    [GeneratedRegex(
        @"(?<=^|[.,;:·|•(›>–—][ \t]*)((report|date|page)[ \t]+)?((last|first|as)[ \t]+)?"
            + @"(published|issued|released|posted|updated?|modified|changed|edited|reviewed|revised|revision|checked|amended|adopted|approved|agreed|decided|"
            + @"completed|date([ \t]+of[ \t]+(issue|publication))?|as[ \t]+of)\b"
        + @"|(?<!\b(closing|start|starting|end|due|expiry|delivery|return|sale)[ \t]+)\b(date|published|issued|updated|completed|reviewed|revised)[ \t]*:"
        + @"|\b(version|edition|issue|notice|letter|circular|leaflet|page|bulletin|gazette|newsletter|minutes|meeting|list|sheet)([ \t]+[\d.]+)?,?[ \t]+"
            + @"((of|from|dated|as[ \t]+of|held[ \t]+on)[ \t]+|(?=(" + Day + ")))",
        Options)]
    private static partial Regex Made();

    [GeneratedRegex(
        @"\b(effective([ \t]+date)?|in(to)?[ \t]+(effect|force)|valid|appl(y|ies)(?=[ \t]+from\b)"
            + @"|((prices?|tariffs?|fees|fares|charges|conditions|terms|rules|rates)([ \t]+\w+)?[ \t]+)(?=from\b))\b",
        Options)]
    private static partial Regex TakesEffect();

    // "This version replaces the notice of 5 March": the day of another paper.
    [GeneratedRegex(@"\b(replac|supersed|withdr|instead|than\b|previous|draft|former|summary of|see\b)((?!\band\b)[^.!?])*$", Options)]
    private static partial Regex OtherPaper();

    // The last thing in its sentence, or behind a mark; a weekday tells when something takes place, but over a page of a newspaper.
    [GeneratedRegex(
        @"(?<=^|[·•(›–—,.][ \t]*)(?<!\b(" + Weekdays.Alternation + @")[,.]?[ \t]+)(?<day>" + Day + ")"
            + @"(?=$|\.($|[ \t])|[ \t]*[·•(›)–—]|,[ \t]+for\b|[ \t]+(?-i:\p{Lu})[\p{L} ]{2,20}:)"
        + "|^(" + Weekdays.Alternation + "),?[ \t]+(?<day>" + Day + @")(?=[ \t,·–—-]+(page|p\.)[ \t]*\d)",
        Options)]
    private static partial Regex Bare();
}

/// <summary>From when a paper is, as a line over it says.</summary>
/// <param name="Date">The day, at least its month.</param>
/// <param name="Telling">What the line tells of it.</param>
internal sealed record Dateline(PublicationDate Date, Telling Telling)
{
    /// <summary>The one that tells more surely from when the paper is.</summary>
    public static Dateline? Better(Dateline? one, Dateline? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ when one.Telling != other.Telling => one.Telling > other.Telling ? one : other,
        ({ Telling: Telling.Made }, _) when other.Date.IsAfter(one.Date) => other,
        _ => one,
    };
}

/// <summary>What a line tells of a day, the least sure first.</summary>
internal enum Telling
{
    /// <summary>Something is valid from then on, as is said at the end of the paper.</summary>
    Below,

    /// <summary>The day stands there with nothing to say what it is.</summary>
    Bare,

    /// <summary>The paper was made, decided or changed then.</summary>
    Made,

    /// <summary>The paper is valid from then on: it holds no sooner, whenever it was made.</summary>
    TakesEffect,
}
