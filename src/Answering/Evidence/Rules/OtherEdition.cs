namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>What any paper says where the question names an edition by a number that none of the passages has as its own.</summary>
internal sealed class OtherEdition : IEvidenceRule
{
    /// <summary>What a sentence loses when it is judged whether it answers, in log-odds.</summary>
    private const float Loss = 8f;

    /// <inheritdoc/>
    public string Name => "other-edition";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        EditionNamed.In(asked.Question.Text) is { Number: not null } named
        && !asked.Passages.Any(passage => named.IsToldIn($"{passage.Article.Title}\n{passage.Text}")) ? new Test() : null;

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => new(0f, -Loss);
    }
}
