using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A sentence that tells the opposite of what is asked: of the new bridge where the old one is asked about, who joined where somebody left. To a
/// reader both are near.
/// </summary>
internal sealed partial class Contrary : IEvidenceRule
{
    /// <summary>What a sentence loses that tells when something ends where it is asked when it begins, in log-odds.</summary>
    private const float OtherEnd = 12f;

    /// <inheritdoc/>
    public string Name => "opposites";

    // Whether something is so is answered by its opposite, too.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? null : new Test(asked.Question);

    [GeneratedRegex(@"\b(did|does|do|will|would)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    private sealed class Test(QuestionReading question) : IEvidenceTest
    {
        private readonly Assertion _asked = Assertion.Of(question.Text);
        private readonly bool _isDoing = Doing().IsMatch(question.Text);

        public Effect Of(in JudgedSentence sentence)
        {
            var (words, told) = (sentence.Words, Assertion.Of(sentence.Words.Text));
            return Opposites.Between(_asked, told, [told]) is { } word && !IsSaidAbove(word, words) ? Effect.Exclusion
                : question.Wants == AnswerType.Time && Opposites.EndsIn(_asked, told) is { } end && !IsSaidAbove(end, words) ? Effect.OfBoth(-OtherEnd)
                : Effect.None;
        }

        // What stands over it may say otherwise; but when somebody left is not told below "Parental leave".
        private bool IsSaidAbove(string word, in SentenceWords words) =>
            !(_isDoing && Opposites.IsVerb(word)) && TermAnalyzer.English.Terms(word).Any(words.Titled.Contains);
    }
}
