using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Nothing of the kind that is asked for. Counts only when it comes to refusing: the choice knows it as a number of its own.</summary>
internal sealed class MissingForm : IEvidenceRule
{
    private const float Missing = 2f;

    /// <summary>A telephone number or an address cannot be told in other words.</summary>
    private const float MissingExact = 12f;

    /// <inheritdoc/>
    public string Name => "missing-form";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        new Test(asked.Question.Wants is AnswerType.Telephone or AnswerType.MailAddress or AnswerType.NetAddress ? MissingExact : Missing);

    private sealed class Test(float missing) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => sentence.HasForm ? Effect.None : new(0f, -missing);
    }
}
