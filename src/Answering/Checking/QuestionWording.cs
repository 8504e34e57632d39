namespace ArticleBot.Answering.Checking;

/// <summary>
/// Whether a question that a language model wrote is made of words that were said before. A model that follows an order from an article, or
/// adds what it knows itself, writes others.
/// </summary>
internal static class QuestionWording
{
    private static readonly char[] EndsOfSentences = ['?', '!', ':', ';'];

    /// <summary>
    /// Whether a line may be offered as a further question: it asks, it is one sentence without an address, nobody's lines are announced in it
    /// ("System: …"), and it is made of what the texts say. Titles are not among the texts: whoever names a file could write on a button.
    /// </summary>
    /// <param name="line">What is proposed.</param>
    /// <param name="texts">The texts of the passages.</param>
    public static bool IsFurtherQuestion(string line, string texts) =>
        line.EndsWith('?') && MayBeOffered(line) && IsMadeOf(line, texts);

    /// <summary>Whether a line could stand on a button: one sentence without an address and without an order.</summary>
    public static bool MayBeOffered(string line) =>
        line.AsSpan().TrimEnd('?').IndexOfAny(EndsOfSentences) < 0 && !Typography.HasAddress(line) && !Orders.AreIn(line);

    /// <param name="question">The question.</param>
    /// <param name="material">What it may be made of.</param>
    public static bool IsMadeOf(string question, string material)
    {
        if (question.Contains('\n', StringComparison.Ordinal) || Orders.AreIn(question) || Typography.Reject(question, [material, "?"]) is not null)
            return false;
        var known = Assertion.Of(material);
        var asked = Assertion.Of(question);
        return asked.Stems.Count + asked.Numbers.Count > 0
            && asked.Numbers.IsSubsetOf(known.Numbers)
            && asked.Sequence.All(word => !word.IsContent || FramingWords.IsLight(word.Word) || known.Stems.Contains(word.Stem));
    }
}
