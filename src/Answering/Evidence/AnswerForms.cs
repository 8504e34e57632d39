using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence;

/// <summary>Whether a sentence holds the kind of thing that a question wants, judged by its form.</summary>
internal static partial class AnswerForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Mailbox = @"\b[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+";

    /// <summary>"The head of the sales department" has no name and is a person; more words tell a deed.</summary>
    private const int MostWordsOfRole = 6;

    /// <summary>Whether something of the wanted kind stands in the sentence besides the question's own words.</summary>
    /// <param name="wanted">What the question wants.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isAsked">Whether a word stands in the question.</param>
    public static bool Has(AnswerType wanted, string sentence, Func<string, bool> isAsked) => wanted switch
    {
        AnswerType.Number => Any(Number(), sentence, isAsked),
        AnswerType.Money => Any(Money(), sentence, isAsked),
        AnswerType.Time => Any(Time(), sentence, isAsked),
        AnswerType.Person or AnswerType.Place => Any(Name(), sentence, isAsked),
        AnswerType.Telephone => Telephone().IsMatch(sentence),
        AnswerType.MailAddress => MailAddress().IsMatch(sentence),
        AnswerType.NetAddress => NetAddress().IsMatch(sentence),
        AnswerType.Reason => Reason().IsMatch(sentence),
        _ => true,
    };

    /// <summary>Where the wanted number or address stands in a sentence, for kinds that are told in one form only; else null.</summary>
    /// <param name="wanted">What the question wants.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="near">Of several the one that is nearest to this place is meant.</param>
    public static TextSpan? Exact(AnswerType wanted, string sentence, int near)
    {
        var form = wanted switch
        {
            AnswerType.Telephone => Telephone(),
            AnswerType.MailAddress => MailAddress(),
            AnswerType.NetAddress => WholeAddress(),
            _ => null,
        };
        return form?.Matches(sentence).MinBy(match => Math.Abs(match.Index - near)) is { } nearest
            ? new TextSpan(nearest.Index, nearest.Index + nearest.Length)
            : null;
    }

    /// <summary>
    /// Whether words that were found may be the kind of thing that is asked for: no amount or whole deed for a person, and nobody whom the question names, no
    /// day for a price, no day where the time of day is asked for, no telephone number for a time.
    /// </summary>
    /// <param name="wanted">What the question wants.</param>
    /// <param name="question">The question.</param>
    /// <param name="words">What was found.</param>
    public static bool MayBe(AnswerType wanted, string question, string words) => wanted switch
    {
        AnswerType.Person => words.Any(char.IsLetter) && !(words.Any(char.IsAsciiDigit) && Money().IsMatch(words))
            && (words.Any(char.IsUpper) || words.Count(char.IsWhiteSpace) < MostWordsOfRole) && !WholeWords.AreIn(question, words)
            && !DaysAlone().IsMatch(words) && !Institution().IsMatch(words),
        AnswerType.Money => Money().IsMatch(words) || (Number().IsMatch(words) && !IsDay(words) && !Code().IsMatch(words)),
        AnswerType.Number when HowLongAsked().IsMatch(question) => !Money().IsMatch(words) || Lasting().IsMatch(words),
        AnswerType.Time => (!TimeOfDayAsked().IsMatch(question) || !IsDay(words)) && !DigitsAlone().IsMatch(words),
        AnswerType.Any => (words.Any(char.IsLetter) || !WhoAsked().IsMatch(question)) && !(HowLongAsked().IsMatch(question) && Money().IsMatch(words)),
        _ => true,
    };

    // "Fri and Sun", "daily except Saturdays".
    [GeneratedRegex(@"^((" + Weekdays.Alternation + "|" + Weekdays.ShortAlternation + "|" + Months.Alternation
        + @"|daily|every|except|and|to)s?\b\W*)+$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex DaysAlone();

    // "Larkmoor General Hospital" is nobody.
    [GeneratedRegex(
        @"\p{Lu}[\p{L}'’-]* (Hospital|University|School|College|Museum|Library|Station|Airport|Department|Unit|Office|Centre|Center)$", Options)]
    private static partial Regex Institution();

    // A number of a file or a model: "HX-220".
    [GeneratedRegex(@"\b\p{Lu}{1,5}[-/ ]?\d", Options)]
    private static partial Regex Code();

    [GeneratedRegex(@"\bhow (long|early|late|soon)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex HowLongAsked();

    [GeneratedRegex(@"\b(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(y|ies)|half)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Lasting();

    [GeneratedRegex(@"^\W*who('s| is| are| was| were)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex WhoAsked();

    // A telephone number: six digits and more with nothing but blanks between; times, days and years have other marks or fewer.
    [GeneratedRegex(@"^\s*\+?\d([ ()]*\d){5,}\s*$", Options)]
    private static partial Regex DigitsAlone();

    /// <summary>Whether words tell a day, month or year and no other figure.</summary>
    private static bool IsDay(string words) => DateGrammar.FindAll(words) is { Count: > 0 } days
        && !words.Where((letter, index) => char.IsAsciiDigit(letter) && !days.Exists(day => day.Words.Start <= index && index < day.Words.End)).Any();

    private static bool Any(Regex form, string sentence, Func<string, bool> isAsked)
    {
        foreach (var match in form.EnumerateMatches(sentence))
        {
            if (!isAsked(sentence.Substring(match.Index, match.Length)))
                return true;
        }

        return false;
    }

    [GeneratedRegex(
        @"\d|\b(" + NumberWords.OneToTwelve + "|thirteen|fifteen|" + NumberWords.TensAlternation + "|"
        + @"hundreds?|thousands?|millions?|billions?|dozens?|several|half|twice|none|no)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"[$€£¥₹₽%]|\b(" + Currencies.Names + @"|free|nothing|half|double|per ?cent|millions?|billions?)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"\b(1\d{3}|20\d\d|\d{1,2}(st|nd|rd|th)|january|february|" + Months.Alternation + "|(" + Weekdays.Alternation + ")s?|(" + Weekdays.ShortAlternation
        + @")(?=[ .,–-]*\d)|\d{1,2} (" + Months.ShortAlternation + ")|" + RelativeDays.Alternation + "|(last|next|this) (week|month|year|" + Seasons.WithFall
        + @")|century|ago|\d+s|noon|midnight)\b|"
        + @"(?<![\p{Sc}\d.:] ?)\b([01]?\d|2[0-4])([.:][0-5]\d\b(?![.:]?\d| ?(\p{Sc}|%|per ?cent|k?[gm]\b))|( ?(am|pm)\b| ?[ap]\.m\.| o['’]clock\b))",
        Options)]
    private static partial Regex Time();

    // A day of the week or a month is nobody and no place.
    [GeneratedRegex(
        @"(?<=[\w,;:“""'(‘-] ?)\b(?!((" + Weekdays.Alternation + ")s?|" + Months.Alternation + @")\b)\p{Lu}[\p{L}'’-]+|"
        + @"^\p{Lu}[\p{L}'’-]+(?= \p{Lu})",
        Options)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(at what time|what time|how (early|late))\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDayAsked();

    [GeneratedRegex(@"\+?\(?\d([ ()/.–-]{0,2}\d){2,}", Options)]
    private static partial Regex Telephone();

    [GeneratedRegex(Mailbox, Options)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"://|\bwww\.|\w\.(com|org|net|edu|gov|info|io|eu|\p{Ll}{2})\b", Options)]
    private static partial Regex NetAddress();

    [GeneratedRegex(Mailbox + @"|\b\w{1,16}://[^\s<>()“”""]*[\w/]|\b([\w-]{1,63}\.){1,8}\p{L}{2,24}\b(/[^\s<>()“”""]*[\w/])?", Options)]
    private static partial Regex WholeAddress();

    [GeneratedRegex(
        @"\b(because|due to|since|so that|in order|as a result|owing to|thanks to|therefore|to \w+|reason|caused?|led to|for fear|amid|after)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Reason();
}
