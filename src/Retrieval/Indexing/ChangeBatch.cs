using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Storage;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>
/// Changes that become durable together. Articles are analysed on all processors as soon as a portion of them has come, while the next are read.
/// </summary>
/// <param name="vocabulary">Numbers the stems.</param>
/// <param name="cancellationToken">Stops analysing.</param>
internal sealed class ChangeBatch(Vocabulary vocabulary, CancellationToken cancellationToken)
{
    private const int PortionPassages = 512;

    private readonly List<Task<IReadOnlyList<PreparedArticle>>> _portions = [];
    private readonly List<string> _removals = [];
    private List<ArticleChange> _gathering = [];
    private int _gathered;

    /// <summary>Numbers the stems of the batch.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Keys of articles to remove; applied after the changes, so that renamed articles hand their passages on.</summary>
    public IReadOnlyList<string> Removals => _removals;

    /// <summary>Files whose articles are all in the batch or before it, with their stamps.</summary>
    public Dictionary<string, string> Stamps { get; } = new(StringComparer.Ordinal);

    /// <summary>What a complete reading found in files, or null.</summary>
    public FileFindings? Findings { get; set; }

    /// <summary>Number of passages of the articles to add or replace.</summary>
    public int PassageCount { get; private set; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => _portions.Count == 0 && _gathering.Count == 0 && _removals.Count == 0 && Stamps.Count == 0 && Findings is null;

    /// <summary>Adds or replaces an article.</summary>
    public void Put(ArticleChange change)
    {
        _gathering.Add(change);
        _gathered += change.Passages.Count;
        PassageCount += change.Passages.Count;
        if (_gathered >= PortionPassages)
            Analyse();
    }

    /// <summary>Removes an article.</summary>
    public void Remove(string key) => _removals.Add(key);

    /// <summary>The articles to add or replace in the order they came; nothing is added afterwards.</summary>
    public IReadOnlyList<Task<IReadOnlyList<PreparedArticle>>> Portions()
    {
        if (_gathering.Count > 0)
            Analyse();
        return _portions;
    }

    private void Analyse()
    {
        var changes = _gathering;
        _gathering = [];
        _gathered = 0;
        _portions.Add(Task.Run(() => PreparedArticle.Prepare(changes, vocabulary, cancellationToken), cancellationToken));
    }
}

/// <summary>What a complete reading found in files beside articles.</summary>
/// <param name="Unread">What is no article.</param>
/// <param name="Remarks">Remarks on articles.</param>
/// <param name="Gone">Files that are no longer there.</param>
/// <param name="Missing">How many articles are missing when it is too many to be believed at once, else 0.</param>
internal sealed record FileFindings(IReadOnlyList<UnreadFile> Unread, IReadOnlyList<ArticleRemark> Remarks, IReadOnlyList<string> Gone, int Missing);
