using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>Of the two ends that a sentence tells, "at least 40 pages, at most 60" or "between 40 and 60 pages", the one that the question asks for.</summary>
internal static partial class LimitMeant
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A number with what it counts.</summary>
    private const string Number = @"\p{Sc}? ?(\b\d+([.,]\d+)*|\b(" + NumberWords.OneToTwelve + @")\b)"
        + @"( ?(%|\p{Sc})|( |-)?(?!and\b|or\b|to\b|at\b|with\b|for\b|from\b|in\b|on\b|of\b|max|min)\p{L}{1,12}\b)?";

    /// <summary>What answers, in offsets of the sentence; the reader's own words where the sentence does not tell both ends.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">What the reader chose.</param>
    public static TextSpan In(string question, string sentence, TextSpan words)
    {
        if (Limit.IsUpperAsked(question) is not { } isUpper)
            return words;
        var range = Range().Matches(sentence).FirstOrDefault(match => match.Index < words.End && words.Start < match.Index + match.Length);
        if (range is not null)
            return Of(range.Groups[isUpper ? "last" : "first"]);
        var limits = Limit.In(sentence);
        if (limits.Select(limit => limit.IsUpper).Distinct().Count() < 2)
            return words;
        // A number belongs to the end that is named right before it, and to the one behind it where none is: "40 pages minimum".
        var numbers = Amount().Matches(sentence);
        var behind = numbers.Count > 0 && limits.All(limit => limit.Words.Start > numbers[0].Index);
        var meant = numbers.Where(number => EndOf(number, limits, behind) is { } end && end.IsUpper == isUpper).ToList();
        return meant.Count == 0 || meant.Exists(number => number.Index < words.End && words.Start < number.Index + number.Length && !HoldsOther(number))
            ? words
            : Of(meant[0]);

        bool HoldsOther(Match own) => numbers.Any(number => number.Index != own.Index && words.Contains(Of(number)));
    }

    private static Limit? EndOf(Match number, IReadOnlyList<Limit> limits, bool isBehind)
    {
        var nearest = isBehind
            ? limits.Where(limit => limit.Words.Start > number.Index).Take(1)
            : limits.Where(limit => limit.Words.End <= number.Index).TakeLast(1);
        return nearest.Select(limit => (Limit?)limit).FirstOrDefault();
    }

    private static TextSpan Of(Capture capture) => new(capture.Index, capture.Index + capture.Length);

    [GeneratedRegex(
        @"\b(between|from) (?<first>" + Number + @") (and|to) (?<last>" + Number + @")|\b(?<first>\d[\d.,]*) ?(–|-) ?(?<last>" + Number + ")", Options)]
    private static partial Regex Range();

    [GeneratedRegex(Number, Options)]
    private static partial Regex Amount();
}
