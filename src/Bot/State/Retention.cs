using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.State;

/// <summary>Forgets what is older than the retention time, and the oldest entries early when the file grows too large.</summary>
internal sealed class Retention(StateDatabase database, IOptions<StateOptions> options, TimeProvider time, ILogger<Retention> logger)
{
    /// <summary>Activities are only recognised as repeated for a day; no channel repeats one later.</summary>
    private const int SeenActivityDays = 1;

    private static readonly (string Table, string Age)[] Tables =
    [
        ("conversations", "updated_at"),
        ("replies", "replied_at"),
        ("sent_replies", "sent_at"),
        ("feedback", "given_at"),
        ("cited_articles", "cited_at"),
    ];

    private readonly RetentionClock _clock = new(time, logger);

    /// <summary>Sweeps once.</summary>
    /// <returns>How many entries were forgotten.</returns>
    public int Sweep()
    {
        using var connection = database.Open();
        var forgotten = _clock.Read(connection) is { } now ? ForgetOld(connection, now) : 0;

        var limit = options.Value.MaximumMegabytes * 1024L * 1024L;
        while (UsedBytes() > limit)
        {
            // A tenth of each table at a time: the oldest go first, and a table with few large entries shrinks as well.
            var removed = 0;
            foreach (var (table, age) in Tables)
            {
                removed += connection.Execute(
                    $"DELETE FROM {table} WHERE {age} <= (SELECT {age} FROM {table} ORDER BY {age} LIMIT 1 OFFSET (SELECT COUNT(*) / 10 FROM {table}))");
            }

            forgotten += removed;
            if (removed == 0)
                break;
        }

        connection.Execute("PRAGMA incremental_vacuum");
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return forgotten;

        long UsedBytes() => Pragma("page_size") * (Pragma("page_count") - Pragma("freelist_count"));

        long Pragma(string name) => Convert.ToInt64(connection.Scalar($"PRAGMA {name}"), CultureInfo.InvariantCulture);
    }

    private int ForgetOld(SqliteConnection connection, DateTimeOffset now)
    {
        var forgotten = connection.Execute(
            "DELETE FROM seen_activities WHERE seen_at < $oldest",
            ("$oldest", now.AddDays(-SeenActivityDays).ToUnixTimeSeconds()));
        var oldest = now.AddDays(-options.Value.RetentionDays).ToUnixTimeSeconds();
        // Not for its size: what is not answered yet is never forgotten early.
        forgotten += connection.Execute("DELETE FROM inbox WHERE accepted_at < $oldest", ("$oldest", oldest));
        foreach (var (table, age) in Tables)
        {
            forgotten += connection.Execute($"DELETE FROM {table} WHERE {age} < $oldest", ("$oldest", oldest));
            // Written while the clock was ahead: kept from now on no longer than the rest.
            connection.Execute($"UPDATE {table} SET {age} = $now WHERE {age} > $now", ("$now", now.ToUnixTimeSeconds()));
        }

        return forgotten;
    }
}
