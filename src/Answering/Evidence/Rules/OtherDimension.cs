using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A sentence of which all amounts are of another dimension: "15 metres long" does not say how high a wall is; but "the hall, 6 metres high, can be had for
/// four
/// hours" says how long. Nor does "more than 300 pictures" say how old a painter was.
/// </summary>
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
            var text = sentence.Words.Text;
            var rest = Dimensions.WithoutOthers(text, asked);
            if (asked.IsAge && AnswerForms.Has(AnswerType.Number, text, _ => false) && !Dimensions.TellsAge(text))
                return Effect.OfBoth(-Loss);
            // A year beside the length is no amount.
            return rest.Length < text.Length && Quantity.Of(rest).Count == 0 && !asked.IsNamedIn(sentence.Words.Own)
                ? Effect.OfBoth(-Loss)
                : Effect.None;
        }
    }
}
