using System.Runtime.InteropServices;
using ArticleBot.Encoder;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Storage;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Retrieval.Encodings;

/// <summary>
/// The file encoder.db: the vectors that the pretrained encoder gave to passages, by what was encoded. It takes a processor minutes to make them, so
/// they lie apart from the index: rebuilding that costs no encoding. Of another encoder, or damaged, it starts empty.
/// </summary>
internal sealed class EncoderStore : IDisposable
{
    private const string FileName = "encoder.db";

    private const string Create = """
        CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS vector(words INTEGER NOT NULL, fields INTEGER NOT NULL, scale REAL NOT NULL, components BLOB NOT NULL, PRIMARY KEY(words, fields)) WITHOUT ROWID;
        """;

    private readonly IndexConnection _connection;
    private readonly Statement _find;
    private readonly Statement _add;
    private readonly Statement _count;

    private EncoderStore(IndexConnection connection)
    {
        _connection = connection;
        _find = new Statement(connection, "SELECT scale, components FROM vector WHERE words=?1 AND fields=?2");
        _add = new Statement(connection, "INSERT OR REPLACE INTO vector(words, fields, scale, components) VALUES(?1,?2,?3,?4)");
        _count = new Statement(connection, "SELECT count(*) FROM vector");
    }

    /// <summary>Opens the file of a folder, and makes it where it is missing or damaged.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="fingerprint">Names the encoder; vectors of another one are thrown away.</param>
    /// <exception cref="EncoderStoreException">It can be neither opened nor made.</exception>
    public static EncoderStore Open(string folder, string fingerprint) => EncoderStoreException.Guard(() =>
    {
        Directory.CreateDirectory(folder);
        try
        {
            return Prepare(folder, fingerprint);
        }
        catch (SqliteException exception) when (IndexFile.IsDamage(exception))
        {
            Delete(folder);
            return Prepare(folder, fingerprint);
        }
    });

    /// <summary>Throws the file away; the vectors in it are made again.</summary>
    /// <exception cref="EncoderStoreException">It cannot be deleted.</exception>
    public static void Delete(string folder) => EncoderStoreException.Guard(() =>
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(Path.Combine(folder, FileName + suffix));
        return true;
    });

    /// <summary>A passage's vector, or null where it has none yet.</summary>
    /// <exception cref="EncoderStoreException">The file cannot be read.</exception>
    public QuantizedVector? Find(PassageKey key) => EncoderStoreException.Guard<QuantizedVector?>(() =>
    {
        using var rows = _find.Query(key.Words, key.Fields);
        return rows.Read() && MemoryMarshal.Cast<byte, sbyte>(rows.GetBytes(1)) is { Length: EncoderShape.Width } components
            ? new QuantizedVector(components.ToArray(), rows.GetFloat(0))
            : null;
    });

    /// <summary>Keeps vectors, all or none.</summary>
    /// <exception cref="EncoderStoreException">The file cannot be written.</exception>
    public void Add(IEnumerable<(PassageKey Key, QuantizedVector Vector)> vectors) => InTransaction(() =>
    {
        foreach (var (key, vector) in vectors)
            _add.Execute(key.Words, key.Fields, vector.Scale, vector.Components);
    });

    /// <summary>Forgets the vectors of passages that are gone, once they are more than those that are there.</summary>
    /// <param name="count">How many passages there are.</param>
    /// <param name="living">Names them; asked only when there is something to forget.</param>
    /// <exception cref="EncoderStoreException">The file cannot be written.</exception>
    public void Forget(int count, Func<IReadOnlySet<PassageKey>> living)
    {
        if (EncoderStoreException.Guard(() => _count.Number() ?? 0) <= 2L * count)
            return;
        var kept = living();
        InTransaction(() =>
        {
            var gone = new List<PassageKey>();
            using (var all = new Statement(_connection, "SELECT words, fields FROM vector"))
            {
                using var rows = all.Query();
                while (rows.Read())
                {
                    if (new PassageKey(rows.GetInt64(0), rows.GetInt64(1)) is var key && !kept.Contains(key))
                        gone.Add(key);
                }
            }

            using var delete = new Statement(_connection, "DELETE FROM vector WHERE words=?1 AND fields=?2");
            gone.ForEach(key => delete.Execute(key.Words, key.Fields));
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
        _count.Dispose();
        _connection.Dispose();
    }

    private void InTransaction(Action work) => EncoderStoreException.Guard(() =>
    {
        _connection.Run("BEGIN IMMEDIATE");
        try
        {
            work();
            _connection.Run("COMMIT");
        }
        catch
        {
            _connection.RollBack();
            throw;
        }

        return true;
    });

    // Two processes may come at the same time, so the file is never replaced while it can be used: what is missing is added to it.
    private static EncoderStore Prepare(string folder, string fingerprint)
    {
        var connection = IndexConnection.Open(Path.Combine(folder, FileName), create: true);
        try
        {
            connection.Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA journal_size_limit=16777216;");
            connection.Run("BEGIN IMMEDIATE;" + Create);
            using (var made = new Statement(connection, "SELECT value FROM meta WHERE key='encoder'"))
            {
                if (made.Text() != fingerprint)
                {
                    using var note = new Statement(connection, "INSERT OR REPLACE INTO meta VALUES('encoder', ?1)");
                    connection.Run("DELETE FROM vector;");
                    note.Execute(fingerprint);
                }
            }

            connection.Run("COMMIT;");
            return new EncoderStore(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
