namespace ArticleBot.Answering.Conversations;

/// <summary>A question as understood from the conversation.</summary>
/// <param name="Text">The question, standing alone.</param>
internal sealed record Understanding(string Text)
{
    /// <summary>Whether nobody could tell what is asked; the bot asks back.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Whether the question leans on earlier turns.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>
    /// What is asked, without what was added to search for it: passages about the subject are read for this alone. Null where nothing was added.
    /// </summary>
    public string? Bare { get; init; }

    /// <summary>Another reading, asked when the first has no answer; or null.</summary>
    public string? OrElse { get; init; }

    /// <summary>
    /// What may be meant in more than one way, such as "this library" or "she"; empty where the whole turn is no question. Where no answer is
    /// found the bot asks back instead of refusing. Null when the question is plain.
    /// </summary>
    public string? Unclear { get; init; }
}
