using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// What is said of version 3, room 4 or house 6 where version 2 is asked about: the words are the same but for the number. Only numbers that tell things of one
/// kind apart, without a unit behind them, and only where nothing over the sentence has the number. What an article on "Tidewright 4.0" says is not of 3.1.
/// </summary>
internal sealed partial class OtherNumber : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 8f;

    /// <inheritdoc/>
    public string Name => "other-number";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var (numbered, version) = (NumberedIn(asked.Question.Text), Versions.NumberIn(asked.Question.Text));
        return numbered.Count > 0 || version is not null ? new Test(numbered, version) : null;
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
            var own = NumberedIn(words.Text);
            if (own.Count == 0)
                return Effect.None;
            return asked.Exists(one => own.Exists(other => other.Word == one.Word) && !own.Contains(one)
                && !words.HaveThemselves(one.Number) && !WholeWords.AreIn(words.Text, one.Number)
                && !IsWithin(one, own)) ? Effect.OfBoth(-Loss) : Effect.None;
        }

        // "Version 4" is said of 4.1 as well, and rooms 3 to 7 have room 5.
        private static bool IsWithin((string Word, string Number) one, List<(string Word, string Number)> own) => own.Exists(other => other.Word == one.Word
            && (one.Number.StartsWith($"{other.Number}.", StringComparison.Ordinal) || other.Number.StartsWith($"{one.Number}.", StringComparison.Ordinal)))
            || (own.FindAll(other => other.Word == one.Word) is { Count: > 1 } range && range.Exists(other => IsBelow(other, one))
                && range.Exists(other => IsBelow(one, other)));

        private static bool IsBelow((string Word, string Number) one, (string Word, string Number) other) =>
            int.TryParse(one.Number, out var number) && int.TryParse(other.Number, out var further) && number < further;
    }

    [GeneratedRegex(
        @"\b(?<word>versions?|rooms?|houses?|floors?|platforms?|lines?|gates?|halls?|buildings?|blocks?|sections?|paragraphs?|articles?|chapters?|"
            + @"phases?|stages?|levels?|"
            + @"grades?|class(es)?|zones?|groups?|routes?|terminals?|lots?|parts?|models?|types?|steps?|courts?|pitch(es)?|tracks?|cellars?|units?|"
            + @"years?|tiers?|volumes?|"
            + @"release) (no\.? |number )?(?<number>\d{1,4}[a-z]?(\.\d+)*)\b(?! ?(to|-|–|%|per ?cent|metres|minutes|hours|days|weeks|months|years|"
            + @"euros|pounds|crowns|people)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
