using System.Collections.Concurrent;
using ArticleBot.Channels.SignIn;

namespace ArticleBot.Channels.Turns;

/// <summary>
/// All four stores without a disk: the latest entries, forgotten with the process. The host replaces them by lasting ones, which may fall back to
/// these while their disk fails.
/// </summary>
public sealed class RememberedInMemory : ITurnInbox, ISeenActivities, ISentReplies, IKnownAddresses
{
    /// <summary>At some 200 bytes each this stays below 20 MB.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<Uri, KnownAddress> _addresses = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation, string Activity), string> _entries = [];
    private readonly HashSet<(string Channel, string Conversation, string Activity)> _unfinished = [];
    private readonly Queue<(string Channel, string Conversation, string Activity)> _order = new();

    /// <inheritdoc/>
    public ValueTask<Acceptance> AcceptAsync(AcceptedTurn turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Key(turn) is { } key)
            {
                if (_entries.ContainsKey(key))
                    return ValueTask.FromResult(new Acceptance(AcceptanceVerdict.Finished, null));
                if (!_unfinished.Add(key))
                    return ValueTask.FromResult(new Acceptance(AcceptanceVerdict.Unfinished, null));
            }

            return ValueTask.FromResult(new Acceptance(AcceptanceVerdict.New, new KeptTurn(0, turn)));
        }
    }

    /// <inheritdoc/>
    public ValueTask BeginAgainAsync(KeptTurn turn, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask KeepReplyAsync(KeptTurn turn, Reply reply, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask KeepMessageAsync(KeptTurn turn, string messageId, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask FinishAsync(KeptTurn turn, CancellationToken cancellationToken)
    {
        if (Key(turn.Accepted) is not { } key)
            return ValueTask.CompletedTask;
        lock (_lock)
        {
            _unfinished.Remove(key);
            Add(key, "");
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<KeptTurn>> TakeOverAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<KeptTurn>>([]);

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Add((channelId, conversationId, activityId), ""));

    /// <inheritdoc/>
    public ValueTask AddAsync(
        string channelId, string conversationId, string activityId, string replyId, CancellationToken cancellationToken)
    {
        Add((channelId, conversationId, activityId), replyId);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(string channelId, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        lock (_lock)
            return ValueTask.FromResult(_entries.GetValueOrDefault((channelId, conversationId, activityId)));
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(KnownAddress address, CancellationToken cancellationToken)
    {
        if (_addresses.Count < KnownAddress.Most || _addresses.ContainsKey(address.Url))
            _addresses[address.Url] = address;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<KnownAddress?> FindAsync(Uri url, CancellationToken cancellationToken) => ValueTask.FromResult(_addresses.GetValueOrDefault(url));

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

    private static (string Channel, string Conversation, string Activity)? Key(AcceptedTurn turn) =>
        turn.ActivityId is { } id ? (turn.ChannelId, turn.ConversationId, id) : null;
}
