using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// A sentence that tells the opposite of what is asked: of the new bridge where the old one is asked about, who joined where somebody left. To a reader both are near.
/// </summary>
internal sealed class Contrary
{
    // Whether something is so is answered by its opposite, too.
    private readonly Assertion? _asked;

    /// <param name="question">The question.</param>
    public Contrary(QuestionReading question) => _asked = question.Wants == AnswerType.Truth ? null : Assertion.Of(question.Text);

    /// <summary>Whether a sentence tells the opposite of the same thing, and nothing over it says otherwise.</summary>
    public bool IsToldIn(SentenceWords words)
    {
        if (_asked is null)
            return false;
        var told = Assertion.Of(words.Text);
        return Opposites.Between(_asked, told, [told]) is { } word && !TermAnalyzer.English.Terms(word).Any(words.Titled.Contains);
    }
}
