namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Whether a question is plainly foreign to the articles, so that a language model need not be asked. It reads better than the reader that judges
/// here, so the border lies far below that of an answer without it: of 380 questions that office documents answer, 379 are above.
/// </summary>
internal static class Foreign
{
    /// <summary>In standard deviations, as <see cref="Findings.Answerability"/>.</summary>
    private const float Border = -3f;

    /// <param name="findings">What was found for the question.</param>
    public static bool Is(Findings findings) => findings.Passages.Count == 0 || findings.Answerability < Border;
}
