using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>
/// The SQLite file <c>state.db</c>: what people said and thought, which cannot be made again from the articles. It is migrated, never thrown away.
/// </summary>
/// <remarks>Several processes may have it open (WAL). Every call opens a pooled connection, so it may be used from many threads.</remarks>
internal sealed class StateDatabase
{
    /// <summary>Seconds for which a use waits while another one writes.</summary>
    private const int LongestWait = 5;

    private readonly string _connectionString;
    private volatile Lazy<int> _ready;

    /// <param name="path">Where the file lies; its folder is made when missing.</param>
    public StateDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = LongestWait,
        }.ToString();
        _ready = new Lazy<int>(Migrate);
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>Opens a connection to the migrated file.</summary>
    /// <exception cref="CommandFailedException">The file cannot be used; the message says how to repair it.</exception>
    public SqliteConnection Open()
    {
        _ = _ready.Value;
        return Connect();
    }

    /// <summary>
    /// Whether the file was used and somebody took it away. Connections that are still open would go on writing into it, and nobody would find that.
    /// </summary>
    public bool WasRemoved => _ready.IsValueCreated && !File.Exists(Path);

    /// <summary>Lets the next use look at what lies there then, and migrate it.</summary>
    public void Reopen()
    {
        Close();
        _ready = new Lazy<int>(Migrate);
    }

    /// <summary>Returns the pooled connections' file handles, so that the file can be moved or deleted.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Brings the write-ahead log into the file and empties it: what was erased still stands in the log until then.</summary>
    /// <remarks>A reader at work can prevent it; what is left then goes with the next sweep of the retention.</remarks>
    public void EmptyLog()
    {
        using var connection = Open();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            // Erased words are overwritten, not only unlinked: "forget me" must hold for the bytes of the file too. SQLite's own waiting looks again after
            // a millisecond, the provider's after 150.
            connection.Execute($"PRAGMA busy_timeout = {LongestWait * 1000}; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = "
                + "NORMAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private int Migrate()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var connection = Connect();
            var version = ReadVersion(connection);
            if (version < StateMigrations.Steps.Count)
            {
                // auto_vacuum only takes effect before the first table exists; it lets retention give space back without rewriting the file.
                connection.Execute("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL;");
                Migrate(connection);
            }

            return Checked(connection);
        }
        catch (SqliteException exception)
        {
            throw new CommandFailedException(
                $"The file {Path} cannot be used ({exception.Message}). Check that it is writable and not damaged; a copy from your backups may replace it.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                $"The folder of {Path} cannot be written ({exception.Message}). Set Retrieval:DataFolder to a folder that the bot may write.",
                exception);
        }
    }

    /// <summary>The file's format; a file that is not ours to migrate is left as it is.</summary>
    private int ReadVersion(SqliteConnection connection)
    {
        var (version, tables) = connection.Query("SELECT user_version, (SELECT COUNT(*) FROM sqlite_master) FROM pragma_user_version")
            .Select(row => (row.GetInt32(0), row.GetInt32(1))).Single();
        if (version > StateMigrations.Steps.Count)
        {
            throw new CommandFailedException(
                $"The file {Path} was written by a newer version of the bot (format {version}, this one knows {StateMigrations.Steps.Count}). "
                + "Install the newer version, or let Retrieval:DataFolder name another folder.");
        }

        return version > 0 || tables == 0
            ? version
            : throw new CommandFailedException($"The file {Path} is another program's. Move it away, or let Retrieval:DataFolder name another folder.");
    }

    private static void Migrate(SqliteConnection connection)
    {
        // An immediate transaction, because two processes may start on the same old file at once.
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"), System.Globalization.CultureInfo.InvariantCulture);
        foreach (var step in StateMigrations.Steps.Skip(version))
            connection.Execute(step);
        connection.Execute($"PRAGMA user_version = {StateMigrations.Steps.Count}");
        transaction.Commit();
    }

    private int Checked(SqliteConnection connection)
    {
        var missing = StateMigrations.Tables.Except(Tables(connection), StringComparer.Ordinal).ToList();
        return missing.Count == 0
            ? StateMigrations.Steps.Count
            : throw new CommandFailedException(
                $"The file {Path} is damaged: it lacks {string.Join(", ", missing)}. Stop the bot and put a copy from your backups in its place, or move "
                    + "the file away to start with an empty memory.");
    }

    /// <summary>The names of all tables.</summary>
    internal static IEnumerable<string> Tables(SqliteConnection connection) =>
        connection.Query("SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => row.GetString(0));
}
