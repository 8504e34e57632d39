using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.DirectLine;

/// <summary>The conversations of this process. Idle ones go, and where there is no room for all, the one idle longest gives way.</summary>
internal sealed class DirectLineConversations
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, DirectLineConversation> _conversations = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private long _lookedAt;

    public DirectLineConversations(IOptions<ChannelsOptions> options, TimeProvider time)
    {
        _options = options.Value.DirectLine;
        _time = time;
        _lookedAt = time.GetTimestamp();
        Room = new DirectLineRoom(_options.MaximumMegabytes * 1024L * 1024L) { RemoveIdlest = RemoveIdlest };
    }

    /// <summary>What all of them keep.</summary>
    public DirectLineRoom Room { get; }

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
    public (DirectLineConversation Conversation, bool IsNew) Open(string id)
    {
        lock (_lock)
        {
            if (Find(id) is { } known)
                return (known, false);
            RemoveIdle();
            while (_conversations.Count >= _options.Conversations && RemoveIdlest())
            {
            }

            var opened = new DirectLineConversation(id, _options.HistoryLength, Room, _time);
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

    /// <summary>Looks at all of them now and then.</summary>
    private void RemoveIdle()
    {
        if (_time.GetElapsedTime(_lookedAt) < BetweenLooks)
            return;

        _lookedAt = _time.GetTimestamp();
        foreach (var idle in _conversations.Values.Where(IsIdle))
            Remove(idle);
    }

    private bool IsIdle(DirectLineConversation conversation) =>
        !conversation.HasReader && _time.GetElapsedTime(conversation.LastUsed) > _options.ConversationLifetime;

    /// <summary>Somebody who opens many conversations and says nothing in them pushes out his own.</summary>
    private bool RemoveIdlest()
    {
        if (_conversations.Values.MinBy(conversation => conversation.LastUsed) is not { } idlest)
            return false;
        Remove(idlest);
        return true;
    }

    private void Remove(DirectLineConversation conversation)
    {
        _conversations.TryRemove(conversation.Id, out _);
        conversation.Close();
    }
}
