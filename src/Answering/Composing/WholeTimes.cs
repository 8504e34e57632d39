using System.Text.RegularExpressions;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>Of a time that a sentence tells in several words all of them: "first Monday of the month", "28 October to 1 November".</summary>
internal static partial class WholeTimes
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Month = "(" + Months.Alternation + "|" + Months.ShortAlternation + @")\b\.?";

    private const string Day = @"\b([1-9]|[12]\d|3[01])(st|nd|rd|th)?";

    /// <summary>The whole time, in offsets of the sentence; the words as they are where they are no part of one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">What the reader chose.</param>
    public static TextSpan In(string question, string sentence, TextSpan words)
    {
        foreach (Match whole in Repeated().Matches(sentence).Concat(OneEnd().IsMatch(question) ? [] : Range().Matches(sentence)))
        {
            if (whole.Index <= words.Start && words.End <= whole.Index + whole.Length)
                return new TextSpan(whole.Index, whole.Index + whole.Length);
        }

        return words;
    }

    [GeneratedRegex(
        @"\b((every|each) )?(first|second|third|fourth|last|other)( (and|or) (first|second|third|fourth|last))? (" + Weekdays.Alternation
            + ")s?( (of|in) (the|each|every|a) month)?", Options)]
    private static partial Regex Repeated();

    [GeneratedRegex(Day + "( " + Month + @"( \d{4})?)?( to | until | till | through |[ ]?[–-][ ]?)" + Day + " " + Month + @"( \d{4})?|" + Month + " " + Day
        + "( to | until | till | through |[ ]?[–-][ ]?)(" + Month + " )?" + Day + @"(, \d{4})?", Options)]
    private static partial Regex Range();

    // Who asks when something ends does not want to know when it begins.
    [GeneratedRegex(
        @"\b(until|till|end|ends|ended|last|finish(es|ed)?|over|back|closes?|start(s|ed)?|begin(s|ning)?|began|first|from when|since|by when|deadline)\b",
        Options)]
    private static partial Regex OneEnd();
}
