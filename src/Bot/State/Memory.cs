using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>state.db as the running bot uses it: what cannot be remembered or recalled costs memory, never an answer.</summary>
/// <remarks>
/// The verbs that are about the file itself open <see cref="Database"/> and fail with its sentence. May be used from many threads.
/// </remarks>
internal sealed class Memory(StateDatabase database, TimeProvider time, ILogger<Memory> logger)
{
    /// <summary>After a failure the file is left alone for so long: a turn makes several uses of it, and each may wait for a lock.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private MemoryTrouble? _trouble;
    private long _failedAt;

    /// <summary>The file.</summary>
    public StateDatabase Database => database;

    /// <summary>Why memory is off, or null while it works.</summary>
    public MemoryTrouble? Trouble => Volatile.Read(ref _trouble);

    /// <summary>Reads something.</summary>
    /// <param name="read">Reads it from the open file.</param>
    /// <param name="otherwise">What is taken for it while memory is off.</param>
    public T Recall<T>(Func<SqliteConnection, T> read, T otherwise) => TryUse(read, out var value) ? value : otherwise;

    /// <summary>Writes something.</summary>
    /// <returns>Whether it was written.</returns>
    public bool TryRemember(Action<SqliteConnection> write) => TryRemember(
        connection =>
        {
            write(connection);
            return true;
        },
        out _);

    /// <summary>Writes something and tells what the file said to it.</summary>
    /// <returns>Whether it was written.</returns>
    public bool TryRemember<T>(Func<SqliteConnection, T> write, [MaybeNullWhen(false)] out T said)
    {
        if (!TryUse(write, out said))
            return false;
        // Only a write shows that memory works again: a full disk and a read-only file can be read.
        Recover();
        return true;
    }

    /// <summary>Writes one row, to know whether memory works now.</summary>
    public void Try() =>
        TryRemember(connection => connection.Execute("UPDATE clock SET tried_at = $now", ("$now", time.GetUtcNow().ToUnixTimeSeconds())), out _);

    /// <summary>Looks through the whole file for damage, which a single use may miss; reading half a gigabyte takes seconds.</summary>
    public void Examine()
    {
        var verdict = Recall(connection => (string?)connection.Scalar("PRAGMA quick_check(1)"), null);
        if (verdict is not (null or "ok"))
            Fail(MemoryTrouble.Damaged(database.Path, verdict), cause: null);
    }

    private bool TryUse<T>(Func<SqliteConnection, T> use, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (database.WasRemoved || (Trouble is { IsLasting: true } && !File.Exists(database.Path)))
            BeginAnew();
        if (IsLeftAlone())
            return false;
        try
        {
            using var connection = database.Open();
            value = use(connection);
            return true;
        }
        catch (Exception exception) when (exception is SqliteException or CommandFailedException or IOException or UnauthorizedAccessException)
        {
            database.Reopen();
            Fail(MemoryTrouble.Of(exception, database.Path), exception);
            return false;
        }
    }

    private void BeginAnew()
    {
        database.Reopen();
        lock (_lock)
            Volatile.Write(ref _trouble, null);
        logger.StateFileRemoved(database.Path);
    }

    private bool IsLeftAlone()
    {
        lock (_lock)
            return _trouble is { } trouble && (trouble.IsLasting || time.GetElapsedTime(_failedAt) < Pause);
    }

    private void Fail(MemoryTrouble trouble, Exception? cause)
    {
        lock (_lock)
        {
            _failedAt = time.GetTimestamp();
            if (_trouble?.Reason == trouble.Reason || _trouble is { IsLasting: true })
                return;
            Volatile.Write(ref _trouble, trouble);
        }

        logger.MemoryIsOff(trouble.Explanation, cause);
    }

    private void Recover()
    {
        if (Trouble is null or { IsLasting: true })
            return;
        lock (_lock)
            Volatile.Write(ref _trouble, null);
        logger.MemoryIsOnAgain();
    }
}
