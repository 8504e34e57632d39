using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>A sentence that tells another dimension of the thing: "15 metres long" does not say how high it is.</summary>
internal sealed class OtherDimension : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 10f;

    /// <inheritdoc/>
    public string Name => "other-dimension";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Dimensions.AskedIn(asked.Question.Text) is { } dimension ? new Test(dimension) : null;

    private sealed class Test(Dimension asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var told = Dimensions.ToldIn(sentence.Words.Text);
            return told.Count > 0 && !told.Contains(asked) && !sentence.Words.Own.Any(asked.IsNamedBy) ? Effect.OfBoth(-Loss) : Effect.None;
        }
    }
}
