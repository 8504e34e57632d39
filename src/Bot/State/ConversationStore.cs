using System.Text.Json;
using ArticleBot.Answering.Conversations;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>
/// Keeps in state.db what each person said in each conversation: in a group everybody has a thread of their own, and "it" means what its asker asked
/// about.
/// </summary>
internal sealed class ConversationStore(Memory memory, TimeProvider time)
{
    /// <summary>What a person said in a conversation so far, or an empty one; empty too while memory is off.</summary>
    public Conversation Load(string conversationId, string userId)
    {
        var turns = memory.Recall(
            connection => (string?)connection.Scalar(
                "SELECT turns FROM conversations WHERE conversation_id = $conversation AND user_id = $user",
                ("$conversation", conversationId),
                ("$user", userId)),
            null);
        return turns is null ? Conversation.Empty : Parse(turns);
    }

    /// <summary>Replaces what a person said in a conversation by what it is after the turn.</summary>
    public void Save(string conversationId, string userId, Conversation conversation) => memory.TryRemember(connection => connection.Execute(
        """
        INSERT INTO conversations(conversation_id, user_id, turns, updated_at) VALUES ($conversation, $user, $turns, $now)
        ON CONFLICT(conversation_id, user_id) DO UPDATE SET turns = $turns, updated_at = $now
        """,
        ("$conversation", conversationId),
        ("$user", userId),
        ("$turns", JsonSerializer.Serialize(conversation.Turns, StateJsonContext.Default.IReadOnlyListConversationTurn)),
        ("$now", time.GetUtcNow().ToUnixTimeSeconds())));

    /// <summary>Erases one conversation, whoever spoke in it.</summary>
    public void Forget(string conversationId) =>
        memory.TryRemember(connection =>
            connection.Execute("DELETE FROM conversations WHERE conversation_id = $conversation", ("$conversation", conversationId)));

    /// <summary>Erases what a person said, wherever it was.</summary>
    /// <remarks>Unlike remembering, a promise to forget fails while memory is off: it is not given up in silence.</remarks>
    /// <exception cref="CommandFailedException">The file cannot be used.</exception>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public void ForgetUser(string userId)
    {
        using var connection = memory.Database.Open();
        connection.Execute("DELETE FROM conversations WHERE user_id = $user", ("$user", userId));
        memory.Database.EmptyLog();
    }

    // A conversation written by a version with another shape of turns is not worth an error: the bot only loses the thread.
    private static Conversation Parse(string turns)
    {
        try
        {
            return new Conversation(JsonSerializer.Deserialize(turns, StateJsonContext.Default.IReadOnlyListConversationTurn) ?? []);
        }
        catch (JsonException)
        {
            return Conversation.Empty;
        }
    }
}
