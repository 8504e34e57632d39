using System.Globalization;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.State;

/// <summary>Forgets what is older than the retention time, and the oldest entries early when the file grows too large.</summary>
internal sealed class Retention(StateDatabase database, IOptions<StateOptions> options, TimeProvider time)
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

    /// <summary>Sweeps once.</summary>
    /// <returns>How many entries were forgotten.</returns>
    public int Sweep()
    {
        var now = time.GetUtcNow();
        using var connection = database.Open();
        var forgotten = connection.Execute(
            "DELETE FROM seen_activities WHERE seen_at < $oldest",
            ("$oldest", now.AddDays(-SeenActivityDays).ToUnixTimeSeconds()));
        var oldest = now.AddDays(-options.Value.RetentionDays).ToUnixTimeSeconds();
        foreach (var (table, age) in Tables)
            forgotten += connection.Execute($"DELETE FROM {table} WHERE {age} < $oldest", ("$oldest", oldest));

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
}
