using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A row of a table that is another one than the question asks for: of another name, number or value, or with nothing in the column that is meant.
/// </summary>
internal sealed class OtherRow : IEvidenceRule
{
    /// <inheritdoc/>
    public string Name => "other-row";

    // Whether something is so may be told by another row, too.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? null : new Test(new TableQuestion(asked.Question));

    private sealed class Test(TableQuestion question) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => sentence.Row?.IsOfOther(question) == true ? Effect.Exclusion : Effect.None;
    }
}
