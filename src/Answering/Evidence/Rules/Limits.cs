using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>The other end of what is allowed or needed: "at least 40 pages" where it is asked how many at most.</summary>
internal sealed class Limits : IEvidenceRule
{
    /// <summary>What a sentence loses that names the other end alone, in log-odds.</summary>
    private const float OtherEnd = 12f;

    /// <inheritdoc/>
    public string Name => "limits";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        asked.Question.Wants != AnswerType.Truth && Limit.IsUpperAsked(asked.Question.Text) is { } isUpper ? new Test(asked.Question.Text, isUpper) : null;

    private sealed class Test(string question, bool isUpper) : IEvidenceTest
    {
        private readonly HashSet<string> _asked =
            [.. Limit.AskedIn(question).SelectMany(limit => TermAnalyzer.English.Terms(question.AsSpan(limit.Words.Start, limit.Words.Length)))];

        public Effect Of(in JudgedSentence sentence) => Limit.In(sentence.Words.Text) is { Count: > 0 } told
            && told.All(limit => limit.IsUpper != isUpper) && !_asked.Any(sentence.Words.Titled.Contains)
                ? Effect.OfBoth(-OtherEnd)
                : Effect.None;
    }
}
