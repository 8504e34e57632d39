namespace ArticleBot.Training.Picking;

/// <summary>A question and what answers it.</summary>
/// <param name="Text">The question.</param>
/// <param name="ArticleKey">The article it is about.</param>
/// <param name="Answers">Words of the article that answer it; empty where the articles do not answer it, or where the answer is told in other words.</param>
internal sealed record PickerQuestion(string Text, string ArticleKey, IReadOnlyList<string> Answers)
{
    /// <summary>The sentences that answer, where the answer is told in other words than theirs; else empty.</summary>
    public IReadOnlyList<Proof> Proofs { get; init; } = [];

    /// <summary>The day of asking, or null where it is not known.</summary>
    public DateOnly? AskedOn { get; init; }
}

/// <summary>A sentence, item or row that answers.</summary>
/// <param name="ArticleKey">Its article.</param>
/// <param name="Text">Its words; marks do not count.</param>
internal sealed record Proof(string ArticleKey, string Text);
