using System.Collections.Concurrent;
using System.Text.Json;
using ArticleBot.Channels.Turns;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>Keeps accepted turns in state.db until they are done. While memory is off, the process keeps them as long as it lives.</summary>
internal sealed class SqliteTurnInbox(Memory memory, RememberedInMemory meanwhile, RunningMark mark, TimeProvider time) : ITurnInbox
{
    private const string Columns =
        "number, channel_id, conversation_id, activity_id, user_id, type, service_url, is_verified, body, reply, message_id, resumed";

    /// <summary>Done, while it could not be written down.</summary>
    private readonly ConcurrentQueue<KeptTurn> _finished = new();

    public async ValueTask<Acceptance> AcceptAsync(AcceptedTurn turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return memory.TryRemember(connection => Accept(connection, turn), out var acceptance)
            ? acceptance : await meanwhile.AcceptAsync(turn, cancellationToken);
    }

    public ValueTask BeginAgainAsync(KeptTurn turn, CancellationToken cancellationToken) =>
        UpdateAsync(turn, "resumed = resumed + 1", value: null);

    public ValueTask KeepReplyAsync(KeptTurn turn, Reply reply, CancellationToken cancellationToken) =>
        UpdateAsync(turn, "reply = $value", JsonSerializer.Serialize(reply, StateJsonContext.Default.Reply));

    public ValueTask KeepMessageAsync(KeptTurn turn, string messageId, CancellationToken cancellationToken) =>
        UpdateAsync(turn, "message_id = $value", messageId);

    public ValueTask FinishAsync(KeptTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Number == 0)
            return meanwhile.FinishAsync(turn, cancellationToken);
        _finished.Enqueue(turn);
        FinishAll();
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<KeptTurn>> TakeOverAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FinishAll();
        var owners = memory.Recall(
            connection => connection.Query("SELECT DISTINCT owner FROM inbox WHERE owner <> $me", ("$me", mark.Name())).Select(row => row.GetString(0))
                .ToList(), []);
        var dead = owners.Where(owner => !mark.IsRunning(owner)).ToList();
        return ValueTask.FromResult<IReadOnlyList<KeptTurn>>(
            dead.Count > 0 && memory.TryRemember(connection => TakeOver(connection, dead), out var turns) ? turns : []);
    }

    private Acceptance Accept(SqliteConnection connection, AcceptedTurn turn)
    {
        var name = turn.ActivityId is { } id ? ActivityName.Of(turn.ChannelId, turn.ConversationId, id) : null;
        using var transaction = connection.BeginTransaction(deferred: false);
        if (name is not null && connection.Scalar("SELECT 1 FROM seen_activities WHERE id = $name", ("$name", name)) is not null)
            return new Acceptance(AcceptanceVerdict.Finished, null);

        var number = connection.Scalar(
            """
            INSERT INTO inbox(name, owner, channel_id, conversation_id, activity_id, user_id, type, service_url, is_verified, body, resumed, accepted_at)
            VALUES ($name, $me, $channel, $conversation, $activity, $user, $type, $service, $verified, $body, 0, $now)
            ON CONFLICT DO NOTHING RETURNING number
            """,
            ("$name", name),
            ("$me", mark.Name()),
            ("$channel", turn.ChannelId),
            ("$conversation", turn.ConversationId),
            ("$activity", turn.ActivityId),
            ("$user", turn.UserId),
            ("$type", turn.Type),
            ("$service", turn.ServiceUrl.OriginalString),
            ("$verified", turn.IsVerified ? 1 : 0),
            ("$body", turn.Body),
            ("$now", time.GetUtcNow().ToUnixTimeSeconds()));
        transaction.Commit();
        return number is long given ? new Acceptance(AcceptanceVerdict.New, new KeptTurn(given, turn)) : new Acceptance(AcceptanceVerdict.Unfinished, null);
    }

    /// <summary>What is not written costs little: a turn is composed again, or its reply is shown anew.</summary>
    private ValueTask UpdateAsync(KeptTurn turn, string change, string? value)
    {
        if (turn.Number != 0)
            memory.TryRemember(connection =>
                connection.Execute($"UPDATE inbox SET {change} WHERE number = $number", ("$number", turn.Number), ("$value", value)), out _);
        return ValueTask.CompletedTask;
    }

    private void FinishAll()
    {
        while (_finished.TryDequeue(out var turn))
        {
            if (memory.TryRemember(connection => Finish(connection, turn)))
                continue;
            _finished.Enqueue(turn);
            return;
        }
    }

    private void Finish(SqliteConnection connection, KeptTurn turn)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("DELETE FROM inbox WHERE number = $number", ("$number", turn.Number));
        if (turn.Accepted.ActivityId is { } id)
        {
            connection.Execute(
                "INSERT OR IGNORE INTO seen_activities(id, seen_at) VALUES ($name, $now)",
                ("$name", ActivityName.Of(turn.Accepted.ChannelId, turn.Accepted.ConversationId, id)),
                ("$now", time.GetUtcNow().ToUnixTimeSeconds()));
        }

        transaction.Commit();
    }

    private List<KeptTurn> TakeOver(SqliteConnection connection, List<string> owners)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var turns = new List<KeptTurn>();
        foreach (var owner in owners)
        {
            // Nobody waits any more for replies in a response.
            connection.Execute("DELETE FROM inbox WHERE owner = $owner AND body IS NULL", ("$owner", owner));
            turns.AddRange(connection.Query($"UPDATE inbox SET owner = $me WHERE owner = $owner RETURNING {Columns}", ("$me", mark.Name()), ("$owner", owner))
                .Select(Read));
        }

        transaction.Commit();
        foreach (var owner in owners)
            mark.Remove(owner);
        return [.. turns.OrderBy(turn => turn.Number)];
    }

    private static KeptTurn Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        new AcceptedTurn
        {
            ChannelId = row.GetString(1),
            ConversationId = row.GetString(2),
            ActivityId = row.NullableString(3),
            UserId = row.GetString(4),
            Type = row.GetString(5),
            ServiceUrl = new Uri(row.GetString(6)),
            IsVerified = row.GetInt64(7) != 0,
            Body = row.GetFieldValue<byte[]>(8),
        })
    {
        Reply = row.NullableString(9) is { } reply ? JsonSerializer.Deserialize(reply, StateJsonContext.Default.Reply) : null,
        MessageId = row.NullableString(10),
        Resumed = row.GetInt32(11),
    };
}
