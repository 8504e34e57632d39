using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>Tells what time it is to whom it costs something when the clock is wrong: a clock that jumped ahead would make everything old.</summary>
/// <remarks>
/// The latest believed time is kept in state.db. A time not much further than two sweeps are apart is believed at once. Any other, after a jump of
/// the clock or a long standstill of the bot, is believed when the clock has gone on from there for a day: long enough for somebody to see that it is wrong.
/// </remarks>
internal sealed class RetentionClock(TimeProvider time, ILogger logger)
{
    /// <summary>Sweeps are an hour apart, and a bot may stand still over night.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(25);

    private static readonly TimeSpan Probation = TimeSpan.FromDays(1);

    /// <summary>Between two looks at a doubted clock; one that is further on has jumped again.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromDays(31);

    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    private (DateTimeOffset At, long Timestamp)? _last;

    /// <summary>Now, or null when the clock cannot be believed yet.</summary>
    public DateTimeOffset? Read(SqliteConnection connection)
    {
        var now = time.GetUtcNow();
        var hasJumped = HasJumpedSinceLastRead(now);
        var (trusted, doubtedFrom, doubtedTo) = connection.Query("SELECT trusted_at, doubted_from, doubted_to FROM clock")
            .Select(row => (Moment(row, 0), Moment(row, 1), Moment(row, 2))).Single();

        var isNear = trusted is null || (now - trusted.Value).Duration() <= Usual;
        var goesOn = !hasJumped && now >= doubtedTo && now - doubtedTo <= LongestStandstill;
        if (isNear || (goesOn && now - doubtedFrom >= Probation))
        {
            connection.Execute("UPDATE clock SET trusted_at = $now, doubted_from = NULL, doubted_to = NULL", ("$now", now.ToUnixTimeSeconds()));
            return now;
        }

        if (!goesOn)
            logger.ClockIsDoubted();
        connection.Execute(
            "UPDATE clock SET doubted_from = $from, doubted_to = $now",
            ("$from", (goesOn ? doubtedFrom!.Value : now).ToUnixTimeSeconds()),
            ("$now", now.ToUnixTimeSeconds()));
        return null;
    }

    /// <summary>A process knows by its own count of time how far the clock should have come.</summary>
    private bool HasJumpedSinceLastRead(DateTimeOffset now)
    {
        var timestamp = time.GetTimestamp();
        var hasJumped = _last is var (at, then) && (now - at - time.GetElapsedTime(then, timestamp)).Duration() > Tolerance;
        _last = (now, timestamp);
        return hasJumped;
    }

    private static DateTimeOffset? Moment(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));
}
