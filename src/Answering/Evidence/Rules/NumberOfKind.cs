using System.Text.RegularExpressions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>The mobile number, the customer number: another number than that of such a kind is no answer, though it stands beside the name.</summary>
internal sealed partial class NumberOfKind : IEvidenceRule
{
    /// <summary>What a sentence loses in which, and over which, nothing says that a number is of the kind, in log-odds.</summary>
    private const float Loss = 12f;

    /// <summary>The same when sentences are compared.</summary>
    private const float LossInChoice = 2f;

    /// <summary>Words that begin so alike are of one family: registered, registration.</summary>
    private const int AlikeLetters = 5;

    /// <inheritdoc/>
    public string Name => "number-of-kind";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Kind().Match(asked.Question.Text) is { Success: true } match
        && TermAnalyzer.English.Analyze(match.Groups["kind"].Value) is [{ IsStopWord: false } kind] ? new Test(kind.Stem) : null;

    private sealed class Test(string kind) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            return words.Own.Any(IsAlike) || words.Titled.Any(IsAlike) || words.Before.Any(IsAlike) || sentence.Row?.Has(kind) == true
                ? Effect.None
                : new Effect(-LossInChoice, -Loss);
        }

        private bool IsAlike(string stem) => stem == kind || (stem.Length >= AlikeLetters && kind.Length >= AlikeLetters
            && stem.AsSpan(0, AlikeLetters).SequenceEqual(kind.AsSpan(0, AlikeLetters)));
    }

    [GeneratedRegex(
        @"\b(?<kind>mobile|cell|cellular|fax|landline|extension|emergency|hotline|account|customer|member(ship)?|registration|charity|company|tax|vat|"
            + @"reference|order|invoice|serial|licen[cs]e|passport|insurance|policy|bank|donation)('s)?[ -]((tele)?phone )?number\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();
}
