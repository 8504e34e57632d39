using Microsoft.Data.Sqlite;

namespace ArticleBot.Retrieval.Storage;

/// <summary>The file index.db: opens connections to it, and makes it anew when it cannot be used.</summary>
internal sealed class IndexFile(string folder)
{
    private const int SqliteNoSuchTable = 1;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    /// <summary>Full path of index.db.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "index.db");

    /// <summary>The folder of the index.</summary>
    public string Folder { get; } = folder;

    /// <summary>Whether the error says that the file is damaged or is no database.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is InvalidDataException || exception is SqliteException { SqliteErrorCode: SqliteCorrupt or SqliteNotADatabase };

    /// <summary>Opens a connection that only reads.</summary>
    public IndexConnection OpenForReading()
    {
        var connection = IndexConnection.Open(Path);
        connection.Run("PRAGMA query_only=1;");
        return connection;
    }

    /// <summary>Opens the one connection that writes. Commits reach the disk before they are acknowledged.</summary>
    public IndexConnection OpenForWriting()
    {
        var connection = IndexConnection.Open(Path);
        connection.Run("PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-65536;");
        return connection;
    }

    /// <summary>What is wrong with the file, in words, or null when it can be used.</summary>
    /// <exception cref="SqliteException">The file can be neither read nor called damaged, as without permission.</exception>
    public string? Fault()
    {
        if (!File.Exists(Path))
            return "There is no index yet.";
        try
        {
            using var connection = OpenForReading();
            using var format = new Statement(connection, "SELECT value FROM meta WHERE key='format'");
            var found = format.Text();
            return found == IndexSchema.Format ? null : $"The index has the format '{found}', this program reads '{IndexSchema.Format}'.";
        }
        catch (SqliteException exception) when (IsDamage(exception) || exception.SqliteErrorCode == SqliteNoSuchTable)
        {
            return $"The index file cannot be read ({exception.Message}).";
        }
    }

    /// <summary>Looks through the whole file; nothing is changed.</summary>
    /// <returns>What is damaged, or null.</returns>
    /// <exception cref="SqliteException">The file can be neither read nor called damaged, as without permission.</exception>
    public string? Damage()
    {
        if (!File.Exists(Path))
            return null;
        try
        {
            using var connection = OpenForReading();
            using var check = new Statement(connection, "PRAGMA quick_check(1)");
            return check.Text() is var verdict and not "ok" ? verdict ?? "it cannot be checked" : null;
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            return exception.Message;
        }
    }

    /// <summary>Deletes the file and makes an empty index.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Folder);
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(Path + suffix);

        using var connection = IndexConnection.Open(Path, create: true);
        connection.Run("PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        connection.Run("BEGIN IMMEDIATE;" + IndexSchema.Create + "INSERT INTO meta VALUES('generation', 0);");
        using (var insert = new Statement(connection, "INSERT INTO meta VALUES('format', ?1)"))
            insert.Execute(IndexSchema.Format);
        connection.Run("COMMIT;");
    }
}
