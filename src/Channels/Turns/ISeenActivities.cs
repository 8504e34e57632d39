namespace ArticleBot.Channels.Turns;

/// <summary>Remembers which activities were accepted, so that a channel's second delivery is not answered twice.</summary>
public interface ISeenActivities
{
    /// <summary>Notes an activity.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity, unique within the conversation.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>True the first time, false every time after.</returns>
    ValueTask<bool> TryAddAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken);
}

/// <summary>Remembers which reply was sent as which activity, because some channels name only the activity in feedback.</summary>
public interface ISentReplies
{
    /// <summary>Notes that a reply was sent.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The id the channel gave it.</param>
    /// <param name="replyId">The <see cref="Reply.Id"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask AddAsync(string channelId, string conversationId, string activityId, string replyId, CancellationToken cancellationToken);

    /// <summary>The <see cref="Reply.Id"/> of an activity, or null when it is not known.</summary>
    ValueTask<string?> FindAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken);
}
