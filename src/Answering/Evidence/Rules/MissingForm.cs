using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// Nothing of the kind that is asked for, which counts only when it comes to refusing: the choice knows it as a number of its own. Or the reader has found
/// words of another kind, as it does where there are none of the right one.
/// </summary>
internal sealed class MissingForm : IEvidenceRule
{
    private const float Missing = 2f;

    /// <summary>A telephone number or an address cannot be told in other words.</summary>
    private const float MissingExact = 12f;

    /// <summary>The same when sentences are compared.</summary>
    private const float MissingExactInChoice = 3f;

    /// <summary>Nor can an amount: without a figure or a word for one there is none.</summary>
    private const float MissingAmount = 6f;

    /// <summary>Words of another kind.</summary>
    private const float OtherKind = 6f;

    /// <inheritdoc/>
    public string Name => "missing-form";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => new Test(asked.Question);

    private sealed class Test(QuestionReading question) : IEvidenceTest
    {
        private readonly AnswerType _wanted = question.Wants;
        private readonly bool _isExact = question.Wants is AnswerType.Telephone or AnswerType.MailAddress or AnswerType.NetAddress;

        public Effect Of(in JudgedSentence sentence)
        {
            if (!_isExact && IsAllThatIsKnown(sentence.Words))
                return Effect.None;
            var missing = sentence.HasForm ? 0f
                : _wanted is AnswerType.Money or AnswerType.Number && !AnswerForms.Has(AnswerType.Number, sentence.Words.Text, _ => false) ? MissingAmount
                : _isExact ? MissingExact
                : Missing;
            var inChoice = _isExact && !sentence.HasForm ? -MissingExactInChoice : 0f;
            return new Effect(inChoice, sentence.HasWordsOfOtherKind ? -OtherKind - missing : -missing);
        }

        // Who types "parking fines" wants what is said of them, be it no amount.
        private bool IsAllThatIsKnown(SentenceWords words) => question is { IsKeywords: true, Stems.Count: > 1 } && question.Stems.All(words.Own.Contains);
    }
}
