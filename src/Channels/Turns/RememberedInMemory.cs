namespace ArticleBot.Channels.Turns;

/// <summary>Both stores without a disk: the latest entries, forgotten with the process. The host replaces them by lasting ones.</summary>
internal sealed class RememberedInMemory : ISeenActivities, ISentReplies
{
    /// <summary>At some 200 bytes each this stays below 20 MB.</summary>
    private const int Most = 50_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation, string Activity), string> _entries = [];
    private readonly Queue<(string Channel, string Conversation, string Activity)> _order = new();

    public ValueTask<bool> TryAddAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Add((channelId, conversationId, activityId), ""));

    public ValueTask AddAsync(
        string channelId, string conversationId, string activityId, string replyId, CancellationToken cancellationToken)
    {
        Add((channelId, conversationId, activityId), replyId);
        return ValueTask.CompletedTask;
    }

    public ValueTask<string?> FindAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        lock (_lock)
            return ValueTask.FromResult(_entries.GetValueOrDefault((channelId, conversationId, activityId)));
    }

    private bool Add((string Channel, string Conversation, string Activity) key, string replyId)
    {
        lock (_lock)
        {
            if (!_entries.TryAdd(key, replyId))
                return false;
            _order.Enqueue(key);
            if (_order.Count > Most)
                _entries.Remove(_order.Dequeue());
            return true;
        }
    }
}
