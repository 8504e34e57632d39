namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Whoever or whatever no article names is not what a sentence tells of.</summary>
internal sealed class UnknownNames : IEvidenceRule
{
    /// <summary>What every sentence loses when it is judged whether it answers, in log-odds: of 496 such questions of our own .06 had an answer.</summary>
    private const float Unknown = 9f;

    /// <inheritdoc/>
    public string Name => "unknown-names";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Scale.HasUnknownName ? new Test() : null;

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => new(0f, -Unknown);
    }
}
