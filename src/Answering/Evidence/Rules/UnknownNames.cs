namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Whoever or whatever no article names is not what a sentence tells of.</summary>
internal sealed class UnknownNames : IEvidenceRule
{
    private const float Unknown = 6f;

    /// <inheritdoc/>
    public string Name => "unknown-names";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Scale.HasUnknownName ? new Test() : null;

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => new(0f, -Unknown);
    }
}
