using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Whether something is so is told by the sentence that has what is asked of the subject; the subject's own name stands in the title, too.</summary>
internal sealed class Predicate : IEvidenceRule
{
    private const float Whole = 3f;
    private const float Missing = 4f;

    /// <inheritdoc/>
    public string Name => "predicate";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? new Test(asked.Scale) : null;

    private sealed class Test(WordingScale scale) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            var share = scale.Mass(stem => words.Own.Contains(stem) && !words.Titled.Contains(stem));
            return new Effect(Whole * share, share == 0f ? -Missing : 0f);
        }
    }
}
