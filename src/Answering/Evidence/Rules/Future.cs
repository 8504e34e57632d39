using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A question with "will" asks for something to come. A sentence that only tells what has happened does not answer it: "When will the tram open" is no
/// matter of the day on which the council voted for it.
/// </summary>
internal sealed partial class Future : IEvidenceRule
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What a sentence of the past alone loses, in log-odds.</summary>
    private const float Missing = 12f;

    /// <inheritdoc/>
    public string Name => "future";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Asked().IsMatch(asked.Question.Text) ? new Test() : null;

    [GeneratedRegex(@"^\W*((and|so|but) )?(when|where|what|which|who|how)\b.{0,40}?\bwill\b(?! have\b)", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(was|were|had|did|\w{2,}ed|said|told|" + IrregularForms.CommonPast + @"|won|lost|met|held)\b", Options)]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\b(will|shall|won['’]t|would|can|may|might|could|should|must|plans?|planned|planning|expect(s|ed)?|scheduled|due|going to|set to|about to|"
        + @"hopes?|aims?|intends?|next|coming|upcoming|future|soon|later|until|tomorrow|is|are|has|have|to (be|begin|start|open|close|end|take|become|"
        + @"face|host|play|run|meet|move|go|leave|join|replace|succeed))\b|['’]ll\b|['’]s\b",
        Options)]
    private static partial Regex ToCome();

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            Past().IsMatch(sentence.Words.Text) && !ToCome().IsMatch(sentence.Words.Text) ? Effect.OfBoth(-Missing) : Effect.None;
    }
}
