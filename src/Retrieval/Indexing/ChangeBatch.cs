using ArticleBot.Retrieval.Storage;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>Changes that become durable together.</summary>
internal sealed class ChangeBatch
{
    private readonly List<ArticleChange> _changes = [];
    private readonly List<string> _removals = [];

    /// <summary>Articles to add or replace.</summary>
    public IReadOnlyList<ArticleChange> Changes => _changes;

    /// <summary>Keys of articles to remove; applied after the changes, so that renamed articles hand their passages on.</summary>
    public IReadOnlyList<string> Removals => _removals;

    /// <summary>Number of passages of the articles to add or replace.</summary>
    public int PassageCount { get; private set; }

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => _changes.Count == 0 && _removals.Count == 0;

    /// <summary>Adds or replaces an article.</summary>
    public void Put(ArticleChange change)
    {
        _changes.Add(change);
        PassageCount += change.Passages.Count;
    }

    /// <summary>Removes an article.</summary>
    public void Remove(string key) => _removals.Add(key);
}
