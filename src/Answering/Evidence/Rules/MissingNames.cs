namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>Somebody else's story: a sentence with none of the question's names, under titles that have none either, mostly tells of others.</summary>
internal sealed class MissingNames : IEvidenceRule
{
    /// <summary>Where all names are missing, in log-odds.</summary>
    private const float All = 2f;

    /// <inheritdoc/>
    public string Name => "missing-names";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Scale.HasNames ? new Test(asked.Scale) : null;

    private sealed class Test(WordingScale scale) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => Effect.OfBoth(-All * scale.MissingNames(sentence.Words.Have));
    }
}
