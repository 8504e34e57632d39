using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// What is said of version 3, room 4 or house 6 where version 2 is asked about: the words are the same but for the number. Only numbers that tell things of one
/// kind apart, without a unit behind them, and only where nothing over the sentence has the number. What an article on "Tidewright 4.0" says is not of 3.1.
/// </summary>
internal sealed partial class OtherNumber : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 8f;

    /// <summary>What a sentence gains against others that is said of several such things, the one asked about among them.</summary>
    private const float Gain = 3f;

    private const string Word =
        @"\b(?<word>versions?|rooms?|houses?|floors?|platforms?|lines?|gates?|halls?|buildings?|blocks?|sections?|paragraphs?|articles?|chapters?|"
            + "phases?|stages?|levels?|grades?|class(es)?|zones?|groups?|routes?|terminals?|lots?|parts?|models?|types?|steps?|courts?|pitch(es)?|tracks?|"
            + "cellars?|units?|years?|tiers?|volumes?|release) ";

    /// <inheritdoc/>
    public string Name => "other-number";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var (numbered, version) = (NumberedIn(asked.Question.Text), Versions.NumberIn(asked.Question.Text));
        return numbered.Count > 0 || version is not null ? new Test(numbered, version) : null;
    }

    /// <summary>Whether words stand in a part of a sentence that is said of another such thing, and another part is said of the one asked about.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Where the words stand in it.</param>
    public static bool IsOfOther(string question, string sentence, TextSpan words)
    {
        if (NumberedIn(question) is not [var asked])
            return false;
        var start = 0;
        var (isThereOther, isElsewhere) = (false, false);
        foreach (var border in Border().Matches(sentence).Select(match => match.Index).Append(sentence.Length))
        {
            var own = NumberedIn(sentence[start..border]);
            if (words.Start >= start && words.Start < border)
                isThereOther = own.Exists(other => other.Word == asked.Word) && !own.Contains(asked);
            else
                isElsewhere |= own.Contains(asked);
            start = border;
        }

        return isThereOther && isElsewhere;
    }

    private static List<(string Word, string Number)> NumberedIn(string text) => [.. Numbered().Matches(text)
        .Select(match => (match.Groups["word"].Value.ToLowerInvariant().TrimEnd('s'), match.Groups["number"].Value.ToLowerInvariant()))];

    private sealed class Test(List<(string Word, string Number)> asked, (string Word, string Number)? version) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            if (version is { } meant && Versions.NumberIn(sentence.Passage.Article.Title) is { } titled && Versions.AreOfOneThing(meant.Word, titled.Word)
                && meant.Number != titled.Number && !WholeWords.AreIn(words.Text, meant.Number))
                return Effect.OfBoth(-Loss);
            if (asked.Exists(one => Range().Matches(words.Text).Any(range => IsInRange(one, range))))
                return new Effect(Gain, 0f);
            var own = NumberedIn(words.Text);
            if (own.Count == 0)
                return Effect.None;
            return asked.Exists(one => own.Exists(other => other.Word == one.Word) && !own.Contains(one)
                && !words.HaveThemselves(one.Number) && !WholeWords.AreIn(words.Text, one.Number)
                && !IsWithin(one, own)) ? Effect.OfBoth(-Loss) : Effect.None;
        }

        private static bool IsInRange((string Word, string Number) one, Match range) =>
            range.Groups["word"].Value.ToLowerInvariant().TrimEnd('s') == one.Word && int.TryParse(one.Number, out var number)
            && int.Parse(range.Groups["from"].ValueSpan, CultureInfo.InvariantCulture) <= number
            && number <= int.Parse(range.Groups["to"].ValueSpan, CultureInfo.InvariantCulture);

        // "Version 4" is said of 4.1 as well, and rooms 3 to 7 have room 5.
        private static bool IsWithin((string Word, string Number) one, List<(string Word, string Number)> own) => own.Exists(other => other.Word == one.Word
            && (one.Number.StartsWith($"{other.Number}.", StringComparison.Ordinal) || other.Number.StartsWith($"{one.Number}.", StringComparison.Ordinal)))
            || (own.FindAll(other => other.Word == one.Word) is { Count: > 1 } range && range.Exists(other => IsBelow(other, one))
                && range.Exists(other => IsBelow(one, other)));

        private static bool IsBelow((string Word, string Number) one, (string Word, string Number) other) =>
            int.TryParse(one.Number, out var number) && int.TryParse(other.Number, out var further) && number < further;
    }

    [GeneratedRegex(
        Word + @"(no\.? |number )?(?<number>\d{1,4}[a-z]?(\.\d+)*)\b(?! ?(to|-|–|%|per ?cent|metres|minutes|hours|days|weeks|months|years|"
            + @"euros|pounds|crowns|people)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    // "Years 1 to 6".
    [GeneratedRegex(Word + @"(?<from>\d{1,4})( to |–| – |-| through )(?<to>\d{1,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex("[;:]|, (?=and |but |while |whereas |or )|,? (while|whereas|but) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Border();
}
