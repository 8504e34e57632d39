using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>Finds the words that tell when: "Monday" of "Monday by 14 votes to 9". The reader marks too much rather than too little.</summary>
internal static partial class TimeWords
{
    private const string Month = "(" + Months.Alternation + "|" + Months.ShortAlternation + @")\b\.?";

    private const string Weekday = "(" + Weekdays.Alternation + @")s?\b";

    private const string Year = @"\b(1\d{3}|20\d\d)s?\b( ?(BCE?|CE|AD)\b)?|\b\d{1,4} (BCE?|CE|AD)\b|\bAD \d{1,4}\b";

    private const string Hour = @"\b([01]?\d|2[0-3])([.:][0-5]\d)?( ?[ap]\.?m\b\.?| o['’]clock\b)|\b([01]?\d|2[0-3]):[0-5]\d\b";

    private const string Era = @"\b(\d{1,2}(st|nd|rd|th)|" + NumberWords.FirstToTwelfth + @"|\p{L}+teenth|"
        + @"twentieth|twenty-first) (century|centuries)\b( (BCE?|CE|AD)\b)?";

    private const string Told = "(" + Month + "|" + Weekday + "|" + Year + "|" + Hour + "|" + Era + ")";

    private const string Beside =
        @"(\b([1-9]|[12]\d|3[01])(st|nd|rd|th)?\b|\b(" + Seasons.WithFall + "|morning|afternoon|evening|night|noon|midnight|early|late|mid|middle|"
        + @"end|beginning|start|about|around|circa|the|of|in|on|at|and|to|until|through|between|from|by|before|after|since|during)\b)";

    /// <summary>The length of what tells a time at the beginning of an answer, or the whole length where nothing, or not enough, does.</summary>
    /// <param name="answer">The answer.</param>
    public static int LengthIn(string answer) =>
        AtStart().Match(answer) is { Success: true } told && told.Length < answer.Length ? told.Length : answer.Length;

    /// <summary>
    /// The rest of a time that goes on from one day to another, "through 8" behind "from December 5", or to a second one, "and on the first Saturday of March";
    /// nothing where it does not.
    /// </summary>
    /// <param name="before">What stands before the answer.</param>
    /// <param name="behind">What stands behind it.</param>
    public static int LengthOfRest(string before, string behind) =>
        before.EndsWith("from ", StringComparison.OrdinalIgnoreCase) && Until().Match(behind) is { Success: true } until ? until.Length
            : Another().Match(behind) is { Success: true } another ? another.Length : 0;

    [GeneratedRegex(@"^ (through|to|until|till) (the )?(" + Month + @" )?([1-9]|[12]\d|3[01])(st|nd|rd|th)?\b( " + Month + @")?(,? " + Year
        + ")?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Until();

    [GeneratedRegex(
        "^ and (on|in|from|at|every) ((" + Beside + "|" + NumberWords.FirstToTwelfth + "|last|every|each)[ ,–-]{1,2}){0,4}" + Told + "( (in|of) " + Month
        + @")?(?<!\.)(?! \d)|^(, " + Year + "){0,6},? and " + Year,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Another();

    // Ends with what tells a time or with a day's number; what stands beside may stand anywhere before.
    [GeneratedRegex(
        "^(?>(" + Beside + @"[ ,–-]{1,2}){0,4}" + Told + @"([ ,–-]{1,2}(" + Beside + @"[ ,–-]{1,2}){0,3}" + Told
        + @"|[ ,]{1,2}([1-9]|[12]\d|3[01])(st|nd|rd|th)?\b(?!\d| \p{L}))*)(?=\s+\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AtStart();
}
