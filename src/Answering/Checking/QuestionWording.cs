namespace ArticleBot.Answering.Checking;

/// <summary>
/// Whether a question that a language model wrote is made of words that were said before. A model that follows an order from an article, or
/// adds what it knows itself, writes others.
/// </summary>
internal static class QuestionWording
{
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
