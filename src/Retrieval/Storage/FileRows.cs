using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Retrieval.Storage;

/// <summary>Writes what is known of the files that articles come from: their stamps, and which hold no article for what reason.</summary>
internal sealed class FileRows : IDisposable
{
    private const string MissingKey = "missing";

    private readonly Statement _stamp;
    private readonly Statement _forget;
    private readonly Statement _clear;
    private readonly Statement _clearRemarks;
    private readonly Statement _addUnread;
    private readonly Statement _addRemark;
    private readonly Statement _missing;
    private readonly Statement _setMissing;
    private readonly IndexConnection _connection;

    public FileRows(IndexConnection connection)
    {
        _connection = connection;
        _stamp = new Statement(connection, "INSERT INTO file(path, stamp) VALUES(?1,?2) ON CONFLICT(path) DO UPDATE SET stamp=?2");
        _forget = new Statement(connection, "DELETE FROM file WHERE path=?1");
        _clear = new Statement(connection, "DELETE FROM unread");
        _clearRemarks = new Statement(connection, "DELETE FROM remark");
        _addUnread = new Statement(connection, "INSERT OR REPLACE INTO unread(key, reason, passed_over) VALUES(?1,?2,?3)");
        _addRemark = new Statement(connection, "INSERT INTO remark(key, text) VALUES(?1,?2)");
        _missing = new Statement(connection, "SELECT value FROM meta WHERE key=?1");
        _setMissing = new Statement(connection, "INSERT OR REPLACE INTO meta(key, value) VALUES(?1,?2)");
    }

    /// <summary>What is known of files.</summary>
    public KnownFiles Known(IEnumerable<string> articleKeys)
    {
        var stamps = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var statement = new Statement(_connection, "SELECT path, stamp FROM file"))
        using (var rows = statement.Query())
        {
            while (rows.Read())
                stamps.Add(rows.GetString(0), rows.GetString(1));
        }

        var remarks = new List<ArticleRemark>();
        using (var statement = new Statement(_connection, "SELECT key, text FROM remark ORDER BY rowid"))
        using (var rows = statement.Query())
        {
            while (rows.Read())
                remarks.Add(new ArticleRemark(rows.GetString(0), rows.GetString(1)));
        }

        return new KnownFiles(stamps, articleKeys, Unread(_connection), remarks);
    }

    /// <summary>The files without an article, in the order of their keys.</summary>
    public static List<UnreadFile> Unread(IndexConnection connection)
    {
        var unread = new List<UnreadFile>();
        using var statement = new Statement(connection, "SELECT key, reason, passed_over FROM unread ORDER BY key");
        using var rows = statement.Query();
        while (rows.Read())
            unread.Add(new UnreadFile(rows.GetString(0), rows.GetString(1), rows.GetInt32(2) != 0));
        return unread;
    }

    /// <summary>Notes the stamp of a file.</summary>
    public void Stamp(string path, string stamp) => _stamp.Execute(path, stamp);

    /// <summary>Forgets a file that is gone.</summary>
    public void Forget(string path) => _forget.Execute(path);

    /// <summary>Puts what a complete reading found in the place of what earlier ones did.</summary>
    public void Replace(IEnumerable<UnreadFile> unread, IEnumerable<ArticleRemark> remarks)
    {
        _clear.Execute();
        _clearRemarks.Execute();
        foreach (var file in unread)
            _addUnread.Execute(file.Key, file.Reason, file.IsPassedOver ? 1L : 0L);
        foreach (var remark in remarks)
            _addRemark.Execute(remark.Key, remark.Text);
    }

    /// <summary>How many articles were missing when it was too many to be believed at once; 0 when none were.</summary>
    public int Missing
    {
        get => (int)(_missing.Number(MissingKey) ?? 0);
        set => _setMissing.Execute(MissingKey, (long)value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[_stamp, _forget, _clear, _clearRemarks, _addUnread, _addRemark, _missing, _setMissing])
            statement.Dispose();
    }
}
