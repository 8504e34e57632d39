using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.DirectLine;

/// <summary>The conversations of this process; idle ones go, and their number is bounded.</summary>
internal sealed class DirectLineConversations(IOptions<ChannelsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DirectLineConversation> _conversations = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _lookedAt = time.GetTimestamp();

    /// <summary>An id nobody can guess.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public DirectLineConversation? Find(string id)
    {
        if (!_conversations.TryGetValue(id, out var conversation) || !IsIdle(conversation))
            return conversation;
        Remove(conversation);
        return null;
    }

    /// <summary>The conversation with this id, opened if there is none.</summary>
    /// <returns>Null when there is no room for another one.</returns>
    public (DirectLineConversation Conversation, bool IsNew)? Open(string id)
    {
        lock (_lock)
        {
            if (Find(id) is { } known)
                return (known, false);
            RemoveIdle();
            if (_conversations.Count >= options.Value.DirectLine.Conversations)
                return null;
            var opened = new DirectLineConversation(id, options.Value.DirectLine.HistoryLength, time);
            _conversations[id] = opened;
            return (opened, true);
        }
    }

    /// <summary>Erases what a person said and was told, in every conversation the person spoke in.</summary>
    public void Forget(string userId)
    {
        foreach (var conversation in _conversations.Values)
            conversation.Forget(userId);
    }

    /// <summary>Looks at all of them now and then, and whenever there is no room.</summary>
    private void RemoveIdle()
    {
        if (_conversations.Count < options.Value.DirectLine.Conversations && time.GetElapsedTime(_lookedAt) < BetweenLooks)
            return;

        _lookedAt = time.GetTimestamp();
        foreach (var idle in _conversations.Values.Where(IsIdle))
            Remove(idle);
    }

    private bool IsIdle(DirectLineConversation conversation) =>
        !conversation.HasReader && time.GetElapsedTime(conversation.LastUsed) > options.Value.DirectLine.ConversationLifetime;

    private void Remove(DirectLineConversation conversation)
    {
        _conversations.TryRemove(conversation.Id, out _);
        conversation.Close();
    }
}
