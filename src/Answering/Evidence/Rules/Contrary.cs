using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A sentence that tells the opposite of what is asked: of the new bridge where the old one is asked about, who joined where somebody left. To a
/// reader both are near.
/// </summary>
internal sealed class Contrary : IEvidenceRule
{
    /// <inheritdoc/>
    public string Name => "opposites";

    // Whether something is so is answered by its opposite, too.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? null : new Test(Assertion.Of(asked.Question.Text));

    private sealed class Test(Assertion asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var (words, told) = (sentence.Words, Assertion.Of(sentence.Words.Text));
            // Nothing over it may say otherwise.
            return Opposites.Between(asked, told, [told]) is { } word && !TermAnalyzer.English.Terms(word).Any(words.Titled.Contains)
                ? Effect.Exclusion : Effect.None;
        }
    }
}
