using System.Text.Json;
using ArticleBot.Answering;
using ArticleBot.Answering.Conversations;

namespace ArticleBot.Bot.State;

/// <summary>Keeps conversations in state.db.</summary>
internal sealed class SqliteConversationStore(StateDatabase database, TimeProvider time) : IConversationStore
{
    public Task<Conversation> LoadAsync(string conversationId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        var turns = (string?)connection.Scalar("SELECT turns FROM conversations WHERE id = $id", ("$id", conversationId));
        return Task.FromResult(turns is null ? Conversation.Empty : Parse(turns));
    }

    public Task SaveAsync(string conversationId, string userId, Conversation conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
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
        return Task.CompletedTask;
    }

    public Task ForgetAsync(string conversationId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        connection.Execute("DELETE FROM conversations WHERE id = $id", ("$id", conversationId));
        return Task.CompletedTask;
    }

    public Task ForgetUserAsync(string userId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        // In a group the thread holds everybody's words, this person's among them, so the whole thread goes.
        connection.Execute(
            "DELETE FROM conversations WHERE id IN (SELECT conversation_id FROM conversation_members WHERE user_id = $user)",
            ("$user", userId));
        database.EmptyLog();
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
