using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.State;

/// <summary>Remembers over restarts which activities were taken and which replies were sent as which activity.</summary>
internal sealed class SqliteActivityMemory(StateDatabase database, TimeProvider time) : ISeenActivities, ISentReplies
{
    public ValueTask<bool> TryAddAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        var added = connection.Execute(
            "INSERT OR IGNORE INTO seen_activities(id, seen_at) VALUES ($id, $now)",
            ("$id", Name(channelId, conversationId, activityId)),
            ("$now", time.GetUtcNow().ToUnixTimeSeconds()));
        return ValueTask.FromResult(added == 1);
    }

    public ValueTask AddAsync(string channelId, string conversationId, string activityId, string replyId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        connection.Execute(
            "INSERT OR REPLACE INTO sent_replies(id, reply_id, sent_at) VALUES ($id, $reply, $now)",
            ("$id", Name(channelId, conversationId, activityId)),
            ("$reply", replyId),
            ("$now", time.GetUtcNow().ToUnixTimeSeconds()));
        return ValueTask.CompletedTask;
    }

    public ValueTask<string?> FindAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        return ValueTask.FromResult(
            (string?)connection.Scalar("SELECT reply_id FROM sent_replies WHERE id = $id", ("$id", Name(channelId, conversationId, activityId))));
    }

    // A line feed cannot stand in a channel's name or in an id taken from a URL, so no two activities share a name.
    private static string Name(string channelId, string conversationId, string activityId) => $"{channelId}\n{conversationId}\n{activityId}";
}
