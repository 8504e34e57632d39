using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>Keeps replies and what people thought of them in state.db.</summary>
internal sealed class FeedbackStore(Memory memory, TimeProvider time)
{
    /// <summary>Remembers a reply; one with the same id is replaced.</summary>
    public void Remember(ReplyRecord reply) => memory.TryRemember(connection => connection.Execute(
        """
        INSERT OR REPLACE INTO replies(id, conversation_id, user_id, question, understood_as, history, asked_on, outcome, answer, citations, replied_at)
        VALUES ($id, $conversation, $user, $question, $understood, $history, $on, $outcome, $answer, $citations, $now)
        """,
        ("$id", reply.Id),
        ("$conversation", reply.ConversationId),
        ("$user", reply.UserId),
        ("$question", reply.Question),
        ("$understood", reply.UnderstoodAs),
        ("$history", JsonSerializer.Serialize(reply.History, StateJsonContext.Default.IReadOnlyListPastTurn)),
        ("$on", reply.AskedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("$outcome", reply.Outcome),
        ("$answer", reply.Answer),
        ("$citations", JsonSerializer.Serialize(reply.Citations, StateJsonContext.Default.IReadOnlyListCitedQuote)),
        ("$now", time.GetUtcNow().ToUnixTimeSeconds())));

    /// <summary>Takes a thumb; a person's second thumb on the same reply replaces the first.</summary>
    public void Take(string replyId, string userId, bool isPositive, string? comment) => memory.TryRemember(connection => connection.Execute(
        """
        INSERT INTO feedback(reply_id, user_id, is_positive, comment, given_at) VALUES ($reply, $user, $positive, $comment, $now)
        ON CONFLICT(reply_id, user_id) DO UPDATE SET is_positive = $positive, comment = $comment, given_at = $now
        """,
        ("$reply", replyId),
        ("$user", userId),
        ("$positive", isPositive ? 1 : 0),
        ("$comment", comment),
        ("$now", time.GetUtcNow().ToUnixTimeSeconds())));

    /// <summary>All feedback, oldest first, with the replies it is about.</summary>
    /// <exception cref="CommandFailedException">The file cannot be used; the message says how to repair it.</exception>
    public IReadOnlyList<FeedbackRecord> All()
    {
        using var connection = memory.Database.Open();
        return
        [
            .. connection.Query(
                """
                SELECT f.reply_id, f.is_positive, f.comment, f.given_at,
                       r.id, r.conversation_id, r.user_id, r.question, r.understood_as, r.history, r.asked_on, r.outcome, r.answer, r.citations
                FROM feedback f LEFT JOIN replies r ON r.id = f.reply_id
                ORDER BY f.given_at, f.reply_id
                """)
                .Select(row => new FeedbackRecord(
                    row.GetString(0),
                    row.GetInt64(1) != 0,
                    row.NullableString(2),
                    DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(3)),
                    row.IsDBNull(4) ? null : ReadReply(row))),
        ];
    }

    /// <summary>Erases every reply to a person, and every thumb the person gave.</summary>
    /// <remarks>A promise to forget is not given up in silence: unlike remembering, it fails while memory is off.</remarks>
    /// <exception cref="CommandFailedException">The file cannot be used.</exception>
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    public void ForgetUser(string userId)
    {
        using var connection = memory.Database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        // Thumbs of others on replies to this person go too: a reply without its question helps nobody. So do the replies to others from the time when each
        // was kept with what anybody had said before it.
        const string replies =
            "SELECT id FROM replies WHERE user_id = $user OR (bears_words_of_others AND conversation_id IN (SELECT conversation_id FROM replies WHERE "
            + "user_id = $user))";
        connection.Execute($"DELETE FROM feedback WHERE user_id = $user OR reply_id IN ({replies})", ("$user", userId));
        connection.Execute($"DELETE FROM sent_replies WHERE reply_id IN ({replies})", ("$user", userId));
        // What the person asked and nobody has answered yet goes too, but not the order to forget, which is done when all of this is.
        connection.Execute("DELETE FROM inbox WHERE channel_id || '/' || user_id = $user AND type <> 'deleteUserData'", ("$user", userId));
        connection.Execute($"DELETE FROM replies WHERE id IN ({replies})", ("$user", userId));
        transaction.Commit();
        memory.Database.EmptyLog();
    }

    private static ReplyRecord ReadReply(SqliteDataReader row) => new()
    {
        Id = row.GetString(4),
        ConversationId = row.GetString(5),
        UserId = row.GetString(6),
        Question = row.GetString(7),
        UnderstoodAs = row.GetString(8),
        History = JsonSerializer.Deserialize(row.GetString(9), StateJsonContext.Default.IReadOnlyListPastTurn) ?? [],
        AskedOn = row.NullableString(10) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Outcome = row.GetString(11),
        Answer = row.GetString(12),
        Citations = JsonSerializer.Deserialize(row.GetString(13), StateJsonContext.Default.IReadOnlyListCitedQuote) ?? [],
    };
}
