using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// A connection on the thin layer under Microsoft.Data.Sqlite, whose connection strings and commands take a new process some 15 ms more to load and compile.
/// Its errors are <see cref="SqliteException"/>s all the same.
/// </summary>
internal sealed class IndexConnection : IDisposable
{
    private const int BusyMilliseconds = 10_000;

    static IndexConnection() => Batteries_V2.Init();

    private IndexConnection(sqlite3 database) => Database = database;

    /// <summary>SQLite's own handle.</summary>
    public sqlite3 Database { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether it is made when it is not there.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static IndexConnection Open(string path, bool create = false)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var result = raw.sqlite3_open_v2(path, out var database, flags, null);
        try
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }

        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        return new IndexConnection(database);
    }

    /// <summary>Runs statements whose rows are of no interest.</summary>
    public void Run(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Database, sql), Database);

    /// <summary>Takes back what a transaction has done.</summary>
    /// <remarks>
    /// SQLite itself has rolled back after some errors, such as a full disk; then there is nothing left to do, and the first error is the one that
    /// counts.
    /// </remarks>
    public void RollBack()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
        }
    }

    /// <summary>Reads a whole value straight into memory of the caller's, without a copy of SQLite's between.</summary>
    /// <param name="table">The value's table.</param>
    /// <param name="column">Its column.</param>
    /// <param name="row">The id of its row.</param>
    /// <param name="bytes">Filled; as long as the value.</param>
    public void ReadBlob(string table, string column, long row, Span<byte> bytes)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_blob_open(Database, "main", table, column, row, 0, out var blob), Database);
        using (blob)
            SqliteException.ThrowExceptionForRC(raw.sqlite3_blob_read(blob, bytes, 0), Database);
    }

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();
}
