using System.Text.Json;
using ArticleBot.Answering;
using ArticleBot.Answering.Conversations;

namespace ArticleBot.Bot.State;

/// <summary>Keeps conversations in state.db.</summary>
internal sealed class SqliteConversationStore(Memory memory, TimeProvider time) : IConversationStore
{
    public Task<Conversation> LoadAsync(string conversationId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turns = memory.Recall(connection => (string?)connection.Scalar("SELECT turns FROM conversations WHERE id = $id", ("$id", conversationId)), null);
        return Task.FromResult(turns is null ? Conversation.Empty : Parse(turns));
    }

    public Task SaveAsync(string conversationId, string userId, Conversation conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        memory.TryRemember(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            connection.Execute(
                """
                INSERT INTO conversations(id, turns, updated_at) VALUES ($id, $turns, $now)
                ON CONFLICT(id) DO UPDATE SET turns = $turns, updated_at = $now
                """,
                ("$id", conversationId),
                ("$turns", JsonSerializer.Serialize(conversation.Turns, StateJsonContext.Default.IReadOnlyListConversationTurn)),
                ("$now", time.GetUtcNow().ToUnixTimeSeconds()));
            connection.Execute(
                "INSERT OR IGNORE INTO conversation_members(user_id, conversation_id) VALUES ($user, $id)",
                ("$user", userId),
                ("$id", conversationId));
            transaction.Commit();
        });
        return Task.CompletedTask;
    }

    public Task ForgetAsync(string conversationId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        memory.TryRemember(connection => connection.Execute("DELETE FROM conversations WHERE id = $id", ("$id", conversationId)), out _);
        return Task.CompletedTask;
    }

    public Task ForgetUserAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Unlike remembering, a promise to forget fails while memory is off: it is not given up in silence.
        using var connection = memory.Database.Open();
        // In a group the thread holds everybody's words, this person's among them, so the whole thread goes.
        connection.Execute(
            "DELETE FROM conversations WHERE id IN (SELECT conversation_id FROM conversation_members WHERE user_id = $user)",
            ("$user", userId));
        memory.Database.EmptyLog();
        return Task.CompletedTask;
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
