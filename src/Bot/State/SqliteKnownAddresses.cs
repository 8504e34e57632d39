using System.Collections.Concurrent;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>
/// Remembers over restarts where the bot may speak first; while memory is off, <paramref name="meanwhile"/> does. Beyond
/// <see cref="KnownAddress.Most"/> those go that were not named for the longest time.
/// </summary>
internal sealed class SqliteKnownAddresses(Memory memory, RememberedInMemory meanwhile, TimeProvider time) : IKnownAddresses
{
    /// <summary>How long an address that is named again and again is not written down again.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<KnownAddress, long> _written = new();

    public ValueTask AddAsync(KnownAddress address, CancellationToken cancellationToken)
    {
        if (_written.TryGetValue(address, out var at) && time.GetElapsedTime(at) < Fresh)
            return ValueTask.CompletedTask;
        if (!memory.TryRemember(connection => Write(connection, address)))
            return meanwhile.AddAsync(address, cancellationToken);
        if (_written.Count < KnownAddress.Most || _written.ContainsKey(address))
            _written[address] = time.GetTimestamp();
        return ValueTask.CompletedTask;
    }

    public async ValueTask<KnownAddress?> FindAsync(Uri url, CancellationToken cancellationToken)
    {
        var isVerified = memory.Recall(connection =>
            (long?)connection.Scalar("SELECT is_verified FROM known_addresses WHERE url = $url", ("$url", url.AbsoluteUri)), null);
        return isVerified is { } verdict ? new KnownAddress(url, verdict != 0) : await meanwhile.FindAsync(url, cancellationToken);
    }

    private void Write(SqliteConnection connection, KnownAddress address)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "INSERT OR REPLACE INTO known_addresses(url, is_verified, named_at) VALUES ($url, $verified, $now)",
            ("$url", address.Url.AbsoluteUri),
            ("$verified", address.IsVerified ? 1 : 0),
            ("$now", time.GetUtcNow().ToUnixTimeSeconds()));
        connection.Execute(
            "DELETE FROM known_addresses WHERE url IN (SELECT url FROM known_addresses ORDER BY named_at DESC LIMIT -1 OFFSET $most)",
            ("$most", KnownAddress.Most));
        transaction.Commit();
    }
}
