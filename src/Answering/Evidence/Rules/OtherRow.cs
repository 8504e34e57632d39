using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A row of a table that is another one than the question asks for: of another name, number or value, or with nothing in the column that is meant. Where an
/// amount lies beyond all rows, or a code is none of theirs, no row answers for sure.
/// </summary>
internal sealed class OtherRow : IEvidenceRule
{
    /// <summary>What a row loses of which it cannot be told whether it is the one, in log-odds.</summary>
    private const float Doubt = 12f;

    /// <inheritdoc/>
    public string Name => "other-row";

    // Whether something is so may be told by another row, too.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? null : new Test(new TableQuestion(asked.Question));

    private sealed class Test(TableQuestion question) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => sentence.Row?.IsOfOther(question) == true ? Effect.Exclusion
            : sentence.Row?.IsDoubtful(question) == true ? new Effect(0f, -Doubt)
            : Effect.None;
    }
}
