using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering.Checking;

/// <summary>What is left of a draft after the check.</summary>
/// <param name="Sentences">The sentences that are proven, in order; for one that is not, its quote where that answers.</param>
/// <param name="Citations">What they cite, numbered 1 to n by first use.</param>
/// <param name="ShortAnswer">The short answer, when one of the citations holds it.</param>
/// <param name="Rejected">What was dropped, with the reason.</param>
internal sealed record CheckedDraft(
    IReadOnlyList<AnswerSentence> Sentences,
    IReadOnlyList<Citation> Citations,
    ShortAnswer? ShortAnswer,
    IReadOnlyList<RejectedSentence> Rejected)
{
    /// <summary>What the check said of each sentence in a language model's words.</summary>
    public IReadOnlyList<TracedCheck> Checks { get; init; } = [];
}
