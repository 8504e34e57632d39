using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A question with "did" asks for something that happened, and the sentence that tells it has the verb in its past form: "when did he visit" is
/// answered by "he visited in May", less likely by "after his visit, the ministry said in June".
/// </summary>
internal sealed class PastTense : IEvidenceRule
{
    /// <summary>What a sentence gains that tells it, in log-odds.</summary>
    private const float Telling = 5f;

    /// <summary>
    /// How much less of it, when sentences are compared, the more of the question's names the sentence itself lacks: "the last visit of an official" is
    /// somebody's, too, but whose is told by the sentence before.
    /// </summary>
    private const float Unnamed = 1f;

    /// <inheritdoc/>
    public string Name => "past-tense";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var question = asked.Question.Text;
        // Whose words are asked for is judged by who speaks.
        if (Speech.IsAskedFor(question))
            return null;
        var terms = TermAnalyzer.English.Analyze(question);
        var did = terms.ToList().FindIndex(term => term.Word == "did");
        if (did < 0)
            return null;
        // Names are no verbs, whatever their words mean otherwise.
        var verbs = terms.Skip(did + 1).Where(term => !term.IsStopWord && char.IsLower(question[term.Span.Start])).Select(term => term.Stem);
        return new Test(verbs.ToHashSet(StringComparer.Ordinal), asked.Scale);
    }

    // Where no article has a name of the question, nothing makes a sentence more credible.
    private sealed class Test(HashSet<string> verbs, WordingScale scale) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => IsToldIn(sentence.Words.Text)
            ? new Effect(Telling - (Unnamed * scale.MissingNames(sentence.Words.Own.Contains)), scale.HasUnknownName ? 0f : Telling)
            : Effect.None;

        private bool IsToldIn(string sentence)
        {
            foreach (var term in TermAnalyzer.English.Enumerate(sentence))
            {
                var isTold = term.Word.EndsWith("ed", StringComparison.Ordinal)
                    ? verbs.Contains(term.Stem)
                    : IrregularForms.PlainOf(term.Word) is { } plain && plain != term.Word && verbs.Contains(TermAnalyzer.English.Analyze(plain)[0].Stem);
                if (isTold)
                    return true;
            }

            return false;
        }
    }
}
