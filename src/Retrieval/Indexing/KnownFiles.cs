namespace ArticleBot.Retrieval.Indexing;

/// <summary>What earlier runs found in the files that articles come from, so that a file that is as it was need not be read again.</summary>
internal sealed class KnownFiles
{
    private readonly Dictionary<string, string> _stamps;
    private readonly ILookup<string, string> _articles;
    private readonly ILookup<string, UnreadFile> _unread;
    private readonly ILookup<string, ArticleRemark> _remarks;

    /// <summary>Nothing is known.</summary>
    public static KnownFiles None { get; } = new([], [], [], []);

    public KnownFiles(Dictionary<string, string> stamps, IEnumerable<string> articles, IEnumerable<UnreadFile> unread, IEnumerable<ArticleRemark> remarks)
    {
        _stamps = stamps;
        _articles = articles.ToLookup(FileOf, StringComparer.Ordinal);
        _unread = unread.ToLookup(file => FileOf(file.Key), StringComparer.Ordinal);
        _remarks = remarks.ToLookup(remark => FileOf(remark.Key), StringComparer.Ordinal);
    }

    /// <summary>Whether exactly this is known beside articles.</summary>
    public bool Tell(IEnumerable<UnreadFile> unread, IEnumerable<ArticleRemark> remarks) =>
        _unread.SelectMany(file => file).ToHashSet().SetEquals(unread) && _remarks.SelectMany(file => file).ToHashSet().SetEquals(remarks);

    /// <summary>All files.</summary>
    public IEnumerable<string> Paths => _stamps.Keys;

    /// <summary>The stamp that a file had, or null.</summary>
    public string? StampOf(string path) => _stamps.GetValueOrDefault(path);

    /// <summary>Keys of the articles that came from a file.</summary>
    public IEnumerable<string> ArticlesOf(string path) => _articles[path];

    /// <summary>What of a file is no article.</summary>
    public IEnumerable<UnreadFile> UnreadOf(string path) => _unread[path];

    /// <summary>Remarks on a file's articles.</summary>
    public IEnumerable<ArticleRemark> RemarksOf(string path) => _remarks[path];

    /// <summary>Whether there is nothing to say of a file but its articles.</summary>
    public bool IsClean(string path) => !_unread[path].Any() && !_remarks[path].Any();

    // An article of a file that holds several has a key that begins with the file's path and a slash.
    private string FileOf(string key)
    {
        for (var path = key; ; path = path[..path.LastIndexOf('/')])
        {
            if (_stamps.ContainsKey(path))
                return path;
            if (!path.Contains('/'))
                return key;
        }
    }
}

/// <summary>A file, or a part of one, that is no article.</summary>
/// <param name="Key">Its path in the folder, or its name in the file that holds it.</param>
/// <param name="Reason">Why, and how to repair it.</param>
/// <param name="IsPassedOver">Whether it was never meant as an article, such as a picture.</param>
public sealed record UnreadFile(string Key, string Reason, bool IsPassedOver);
