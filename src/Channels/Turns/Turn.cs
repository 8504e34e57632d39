namespace ArticleBot.Channels.Turns;

/// <summary>What somebody said, stripped of the channel's own markup.</summary>
public sealed record Turn
{
    /// <summary>The channel, such as <c>msteams</c>, <c>webchat</c>, <c>directline</c> or <c>emulator</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The channel's id of the conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel's id of the person.</summary>
    public required string UserId { get; init; }

    /// <summary>The words, without mentions of the bot; empty for a turn that is no message.</summary>
    public required string Text { get; init; }

    /// <summary>The person's local day where the channel tells it, else the server's day in UTC.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The person's language, such as <c>en-GB</c>, or null.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// The address of this host under which the person's browser speaks with it, such as <c>http://bot.example.com/</c>; null where a channel stands
    /// between.
    /// </summary>
    public Uri? HostReachedAt { get; init; }
}

/// <summary>A thumb up or down.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">Who gave it.</param>
/// <param name="ReplyId">The <see cref="Reply.Id"/> of the reply it is about, or the channel's activity id where only that is known.</param>
/// <param name="IsPositive">Thumb up.</param>
/// <param name="Comment">What the person wrote with it, or null.</param>
public sealed record Feedback(string ChannelId, string ConversationId, string UserId, string ReplyId, bool IsPositive, string? Comment);
