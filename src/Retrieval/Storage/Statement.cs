using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// A prepared statement with parameters ?1, ?2 … on the thin layer under Microsoft.Data.Sqlite: indexing runs some four statements per passage, and the
/// commands and readers of the upper layer would cost more than SQLite itself.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(IndexConnection connection, string sql)
    {
        _database = connection.Database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _database);
    }

    /// <summary>Runs the statement.</summary>
    public void Execute(params ReadOnlySpan<SqlValue> values)
    {
        using var rows = Query(values);
        while (rows.Read())
        {
        }
    }

    /// <summary>Runs an INSERT.</summary>
    /// <returns>The new row's id.</returns>
    public long Insert(params ReadOnlySpan<SqlValue> values)
    {
        Execute(values);
        return raw.sqlite3_last_insert_rowid(_database);
    }

    /// <summary>The whole number in the first column of the first row, or null.</summary>
    public long? Number(params ReadOnlySpan<SqlValue> values)
    {
        using var rows = Query(values);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : null;
    }

    /// <summary>The text in the first column of the first row, or null.</summary>
    public string? Text(params ReadOnlySpan<SqlValue> values)
    {
        using var rows = Query(values);
        return rows.Read() ? rows.GetText(0) : null;
    }

    /// <summary>The rows; one query of a statement at a time.</summary>
    public Rows Query(params ReadOnlySpan<SqlValue> values)
    {
        for (var i = 0; i < values.Length; i++)
            SqliteException.ThrowExceptionForRC(Bind(i + 1, values[i]), _database);
        return new Rows(_database, _statement);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int Bind(int index, in SqlValue value) => value.Kind switch
    {
        SqlKind.Integer => raw.sqlite3_bind_int64(_statement, index, value.Integer),
        SqlKind.Real => raw.sqlite3_bind_double(_statement, index, value.Real),
        SqlKind.Text => BindText(index, value.Text!),
        SqlKind.Blob => raw.sqlite3_bind_blob(_statement, index, value.Blob.Span),
        _ => raw.sqlite3_bind_null(_statement, index),
    };

    private int BindText(int index, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(_statement, index, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

/// <summary>The rows of a query; disposing makes the statement ready for the next.</summary>
internal readonly ref struct Rows(sqlite3 database, sqlite3_stmt statement)
{
    /// <summary>Moves to the next row.</summary>
    /// <returns>False when there is none.</returns>
    public bool Read()
    {
        var result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, database);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Whether the column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A whole number.</summary>
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A whole number of 32 bits.</summary>
    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>A number.</summary>
    public float GetFloat(int column) => (float)raw.sqlite3_column_double(statement, column);

    /// <summary>Bytes in SQLite's own memory, valid until the next step.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Text that is not NULL.</summary>
    public string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

    /// <summary>Text, or null.</summary>
    public string? GetText(int column) => IsNull(column) ? null : GetString(column);

    /// <summary>Makes the statement ready for the next query.</summary>
    public void Dispose() => raw.sqlite3_reset(statement);
}
