using ArticleBot.Retrieval.Lexical;

namespace ArticleBot.Retrieval.Storage;

/// <summary>
/// Writes articles and their passages, and finds out which passages are new to the index and which have left it. The same words in several articles are one
/// passage, within an article they are one under each heading; its owner is the article whose title and setting it is indexed under.
/// </summary>
internal sealed class ArticleRows : IDisposable
{
    private readonly Statement _upsertArticle;
    private readonly Statement _articleId;
    private readonly Statement _deleteArticle;
    private readonly Statement _passagesOf;
    private readonly Statement _deleteOccurrences;
    private readonly Statement _insertOccurrence;
    private readonly Statement _withHash;
    private readonly Statement _insertPassage;
    private readonly Statement _deletePassage;
    private readonly Statement _deleteVectors;
    private readonly Statement _passage;
    private readonly Statement _heir;
    private readonly Statement _setOwner;
    private readonly Statement _repoint;

    private readonly SortedDictionary<long, NewPassage> _added = [];
    private readonly List<long> _deleted = [];
    private readonly PassagePostings _inherited;

    /// <param name="connection">Where to write.</param>
    /// <param name="vocabulary">Numbers the stems of passages that are indexed anew under an heir's title.</param>
    public ArticleRows(IndexConnection connection, Vocabulary vocabulary)
    {
        _inherited = new PassagePostings(vocabulary);
        _upsertArticle = new Statement(connection, """
            INSERT INTO article(key, fingerprint, version, title, byline, published, source, url, category, length, gaps, sections, removed, blocks, standing)
            VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)
            ON CONFLICT(key) DO UPDATE SET fingerprint=?2, version=?3, title=?4, byline=?5, published=?6, source=?7, url=?8, category=?9,
                length=?10, gaps=?11, sections=?12, removed=?13, blocks=?14, standing=?15
            RETURNING id
            """);
        _articleId = new Statement(connection, "SELECT id FROM article WHERE key=?1");
        _deleteArticle = new Statement(connection, "DELETE FROM article WHERE id=?1");
        _passagesOf = new Statement(connection, "SELECT DISTINCT passage FROM occurrence WHERE article=?1 ORDER BY passage");
        _deleteOccurrences = new Statement(connection, "DELETE FROM occurrence WHERE article=?1");
        _insertOccurrence = new Statement(
            connection, "INSERT INTO occurrence(article, ordinal, passage, start, end, setting, sentences, structure) VALUES(?1,?2,?3,?4,?5,?6,?7,?8)");
        _withHash = new Statement(connection, "SELECT id, owner, fields, text FROM passage WHERE hash=?1");
        _insertPassage = new Statement(connection, "INSERT INTO passage(hash, owner, fields, text) VALUES(?1,?2,?3,?4)");
        _deletePassage = new Statement(connection, "DELETE FROM passage WHERE id=?1");
        _deleteVectors = new Statement(connection, "DELETE FROM vector WHERE passage=?1 AND space IN (SELECT id FROM space)");
        _passage = new Statement(connection, "SELECT owner, fields, text FROM passage WHERE id=?1");
        _heir = new Statement(connection, """
            SELECT a.id, a.title, o.setting FROM occurrence o JOIN article a ON a.id=o.article
            WHERE o.passage=?1 ORDER BY a.key, o.ordinal LIMIT 1
            """);
        _setOwner = new Statement(connection, "UPDATE passage SET owner=?2 WHERE id=?1");
        _repoint = new Statement(connection, "UPDATE occurrence SET passage=?2 WHERE passage=?1");
    }

    /// <summary>Passages that came into the index and have not left it since, ordered by id.</summary>
    public IReadOnlyCollection<NewPassage> Added => _added.Values;

    /// <summary>Passages that were in the index before and are not any more.</summary>
    public IReadOnlyList<long> Deleted => _deleted;

    /// <summary>Adds an article or replaces the one of the same key.</summary>
    public void Put(PreparedArticle prepared)
    {
        var change = prepared.Change;
        var metadata = change.Article.Metadata;
        var id = _upsertArticle.Number(
            metadata.Key, change.Fingerprint, change.Article.Version, metadata.Title, metadata.Byline, metadata.Published?.ToString(), metadata.Source,
            metadata.Url, metadata.Category, change.Article.Text.Length, prepared.Gaps, prepared.Sections, prepared.Removed, prepared.Blocks,
            metadata.IsStanding ? 1 : 0)!.Value;
        var before = PassagesOf(id);
        if (before.Count > 0)
            _deleteOccurrences.Execute(id);

        var now = new HashSet<long>();
        for (var ordinal = 0; ordinal < prepared.Passages.Count; ordinal++)
        {
            var passage = prepared.Passages[ordinal];
            var passageId = PassageIdFor(passage, id, now);
            now.Add(passageId);
            var span = passage.Passage.Span;
            _insertOccurrence.Execute(id, ordinal, passageId, span.Start, span.End, passage.New.Setting, passage.Sentences, passage.Structure);
        }

        foreach (var passageId in before)
        {
            if (!now.Contains(passageId))
                Release(passageId, id);
        }
    }

    /// <summary>Removes an article; passages that other articles hold as well stay.</summary>
    public void Remove(string key)
    {
        if (_articleId.Number(key) is not { } id)
            return;

        var passages = PassagesOf(id);
        _deleteOccurrences.Execute(id);
        _deleteArticle.Execute(id);
        foreach (var passageId in passages)
            Release(passageId, id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (Statement[])
            [
                _upsertArticle, _articleId, _deleteArticle, _passagesOf, _deleteOccurrences, _insertOccurrence, _withHash, _insertPassage,
                _deletePassage, _deleteVectors, _passage, _heir, _setOwner, _repoint,
            ])
        {
            statement.Dispose();
        }
    }

    private List<long> PassagesOf(long articleId)
    {
        using var rows = _passagesOf.Query(articleId);
        var passages = new List<long>();
        while (rows.Read())
            passages.Add(rows.GetInt64(0));
        return passages;
    }

    /// <summary>
    /// The passage of these words: the one that is there, or a new one. Within one article the same words under another heading are another passage: what is so
    /// of the one is found under its own name only.
    /// </summary>
    private long PassageIdFor(PreparedPassage passage, long articleId, HashSet<long> placed)
    {
        var known = Find(passage.Hash, passage.Passage.Text);
        if (known.Find(one => one.Owner == articleId && one.Fields == passage.Fields) is { Id: > 0 } same)
            return same.Id;
        if (known.Find(one => !placed.Contains(one.Id)) is not { Id: > 0 } open)
            return Add(passage.New, passage.Hash, passage.Fields, articleId);
        // The owner has a new title or setting: the passage is indexed anew under it.
        return open.Owner == articleId ? Replace(open.Id, passage.New, passage.Hash, passage.Fields, articleId) : open.Id;
    }

    private List<(long Id, long Owner, long Fields)> Find(long hash, string text)
    {
        var found = new List<(long, long, long)>();
        using var rows = _withHash.Query(hash);
        while (rows.Read())
        {
            if (rows.GetString(3) == text)
                found.Add((rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2)));
        }

        return found;
    }

    private long Add(NewPassage passage, long hash, long fields, long owner)
    {
        var id = _insertPassage.Insert(hash, owner, fields, passage.Text);
        passage = passage with { Id = id };
        _added.Add(id, passage);
        return id;
    }

    private long Replace(long id, NewPassage passage, long hash, long fields, long owner)
    {
        var replacement = Add(passage, hash, fields, owner);
        _repoint.Execute(id, replacement);
        Delete(id);
        return replacement;
    }

    /// <summary>An article does not hold the passage any more: it goes, or another article inherits it.</summary>
    private void Release(long passageId, long articleId)
    {
        var heir = Heir(passageId);
        if (heir is null)
        {
            Delete(passageId);
            return;
        }

        var (owner, fields, text) = Stored(passageId);
        if (owner != articleId)
            return;
        var (article, title, setting) = heir.Value;
        var inherited = PreparedArticle.HashOfFields(title, setting);
        if (inherited == fields)
        {
            _setOwner.Execute(passageId, article);
            return;
        }

        var passage = new NewPassage(0, title, setting, text, _inherited, _inherited.Add(title, setting, text));
        Replace(passageId, passage, PreparedArticle.Hash(text), inherited, article);
    }

    private (long Article, string Title, string? Setting)? Heir(long passageId)
    {
        using var rows = _heir.Query(passageId);
        return rows.Read() ? (rows.GetInt64(0), rows.GetString(1), rows.GetText(2)) : null;
    }

    private (long Owner, long Fields, string Text) Stored(long passageId)
    {
        using var rows = _passage.Query(passageId);
        return rows.Read()
            ? (rows.GetInt64(0), rows.GetInt64(1), rows.GetString(2))
            : throw new InvalidDataException("An article of the index has a passage that the index does not hold.");
    }

    private void Delete(long passageId)
    {
        _deletePassage.Execute(passageId);
        if (_added.Remove(passageId))
            return;
        _deleteVectors.Execute(passageId);
        _deleted.Add(passageId);
    }
}
