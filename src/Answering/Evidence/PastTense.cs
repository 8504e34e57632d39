using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// A question with "did" asks for something that happened, and the sentence that tells it has the verb in its past form: "when did he visit" is
/// answered by "he visited in May", less likely by "after his visit, the ministry said in June". Only regular verbs are known by their form.
/// </summary>
internal sealed class PastTense
{
    private readonly HashSet<string> _verbs;

    private PastTense(HashSet<string> verbs) => _verbs = verbs;

    /// <summary>What may have happened, or null when the question has no "did".</summary>
    public static PastTense? AskedFor(string question)
    {
        var terms = TermAnalyzer.English.Analyze(question);
        var did = terms.ToList().FindIndex(term => term.Word == "did");
        if (did < 0)
            return null;
        // Names are no verbs, whatever their words mean otherwise.
        var verbs = terms.Skip(did + 1).Where(term => !term.IsStopWord && char.IsLower(question[term.Span.Start])).Select(term => term.Stem);
        return new PastTense(verbs.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a sentence tells that one of them happened.</summary>
    public bool IsToldIn(string sentence)
    {
        foreach (var term in TermAnalyzer.English.Enumerate(sentence))
        {
            if (term.Word.EndsWith("ed", StringComparison.Ordinal) && _verbs.Contains(term.Stem))
                return true;
        }

        return false;
    }
}
