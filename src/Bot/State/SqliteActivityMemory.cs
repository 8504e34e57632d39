using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.State;

/// <summary>
/// Remembers over restarts which activities were taken and which replies were sent as which activity; while memory is off, <paramref name="meanwhile"/> does.
/// </summary>
internal sealed class SqliteActivityMemory(Memory memory, RememberedInMemory meanwhile, TimeProvider time) : ISeenActivities, ISentReplies
{
    public ValueTask<bool> TryAddAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isKept = memory.TryRemember(
            connection => connection.Execute(
                "INSERT OR IGNORE INTO seen_activities(id, seen_at) VALUES ($id, $now)",
                ("$id", ActivityName.Of(channelId, conversationId, activityId)),
                ("$now", time.GetUtcNow().ToUnixTimeSeconds())),
            out var added);
        return isKept ? ValueTask.FromResult(added == 1) : meanwhile.TryAddAsync(channelId, conversationId, activityId, cancellationToken);
    }

    public ValueTask AddAsync(string channelId, string conversationId, string activityId, string replyId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isKept = memory.TryRemember(
            connection => connection.Execute(
                "INSERT OR REPLACE INTO sent_replies(id, reply_id, sent_at) VALUES ($id, $reply, $now)",
                ("$id", ActivityName.Of(channelId, conversationId, activityId)),
                ("$reply", replyId),
                ("$now", time.GetUtcNow().ToUnixTimeSeconds())),
            out _);
        return isKept ? ValueTask.CompletedTask : meanwhile.AddAsync(channelId, conversationId, activityId, replyId, cancellationToken);
    }

    public async ValueTask<string?> FindAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = memory.Recall(
            connection => (string?)connection.Scalar("SELECT reply_id FROM sent_replies WHERE id = $id",
                ("$id", ActivityName.Of(channelId, conversationId, activityId))), null);
        return found ?? await meanwhile.FindAsync(channelId, conversationId, activityId, cancellationToken);
    }
}
