namespace ArticleBot.Answering.Conversations;

/// <summary>A question as understood from the conversation.</summary>
/// <param name="Text">The question, standing alone.</param>
internal sealed record Understanding(string Text)
{
    /// <summary>Whether nobody could tell what is asked; the bot asks back.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Whether the question leans on earlier turns.</summary>
    public bool IsFollowUp { get; init; }
}
