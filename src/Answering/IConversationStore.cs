using ArticleBot.Answering.Conversations;

namespace ArticleBot.Answering;

/// <summary>Keeps conversations between turns and over restarts.</summary>
public interface IConversationStore
{
    /// <summary>The conversation so far, or an empty one.</summary>
    Task<Conversation> LoadAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Replaces the conversation.</summary>
    /// <param name="conversationId">The channel's id of the conversation, prefixed with the channel.</param>
    /// <param name="userId">Who asks, so that a person's data can be erased.</param>
    /// <param name="conversation">The conversation after the turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task SaveAsync(string conversationId, string userId, Conversation conversation, CancellationToken cancellationToken);

    /// <summary>Erases one conversation; nothing happens when it is not known.</summary>
    Task ForgetAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Erases every conversation of a person.</summary>
    Task ForgetUserAsync(string userId, CancellationToken cancellationToken);
}
