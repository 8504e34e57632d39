using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Storage;

/// <summary>One reading connection with its prepared statements. Used by one caller at a time.</summary>
internal sealed class IndexReader : IDisposable
{
    private const string Metadata = "a.key, a.title, a.byline, a.published, a.source, a.url, a.category, a.version, a.standing";

    private readonly IndexConnection _connection;
    private readonly SegmentStore _segments;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _generation;
    private readonly Statement _space;
    private readonly Statement _passage;
    private readonly Statement _articles;
    private readonly Statement _article;
    private readonly Statement _passagesOfArticle;
    private readonly Statement _keys;
    private readonly Statement _indexed;

    public IndexReader(IndexFile file)
    {
        _connection = file.OpenForReading();
        _segments = new SegmentStore(_connection);
        _begin = new Statement(_connection, "BEGIN");
        _commit = new Statement(_connection, "COMMIT");
        _generation = new Statement(_connection, "SELECT value FROM meta WHERE key='generation'");
        _space = new Statement(
            _connection, "SELECT id, fingerprint, dimensions FROM space WHERE id=(SELECT value FROM meta WHERE key='space')");
        _passage = new Statement(_connection, $"""
            SELECT {Metadata}, o.start, o.end, o.sentences, o.structure, p.text
            FROM passage p JOIN occurrence o ON o.passage=p.id JOIN article a ON a.id=o.article
            WHERE p.id=?1 ORDER BY a.id<>p.owner, a.key, o.ordinal
            """);
        _articles = new Statement(_connection, $"SELECT {Metadata} FROM article a");
        _article = new Statement(
            _connection, $"SELECT {Metadata}, a.length, a.gaps, a.sections, a.removed, a.blocks FROM article a WHERE a.key=?1");
        _passagesOfArticle = new Statement(_connection, $"""
            SELECT {Metadata}, o.start, o.end, o.sentences, o.structure, p.text
            FROM article a JOIN occurrence o ON o.article=a.id JOIN passage p ON p.id=o.passage
            WHERE a.key=?1 ORDER BY o.ordinal
            """);
        _keys = new Statement(_connection, "SELECT id, hash, fields FROM passage WHERE id BETWEEN ?1 AND ?2");
        _indexed = new Statement(_connection, """
            SELECT p.hash, p.fields, a.title, o.setting, p.text, min(o.ordinal)
            FROM passage p JOIN article a ON a.id=p.owner JOIN occurrence o ON o.passage=p.id AND o.article=p.owner
            WHERE p.id=?1 GROUP BY p.id
            """);
    }

    /// <summary>Runs several reads on one state of the file.</summary>
    public T Consistently<T>(Func<IndexReader, T> read)
    {
        _begin.Execute();
        try
        {
            return read(this);
        }
        finally
        {
            _commit.Execute();
        }
    }

    /// <summary>Grows with every commit.</summary>
    public long Generation() => _generation.Number() ?? 0;

    /// <summary>The current state; segments that the earlier one has are not read again.</summary>
    public IndexSnapshot Snapshot(IndexSnapshot? earlier) => Consistently(reader =>
    {
        var known = earlier?.Segments.ToDictionary(segment => segment.Id) ?? [];
        var space = reader.Space();
        return new IndexSnapshot(reader.Generation(), space, reader._segments.Read(space, known));
    });

    /// <summary>A passage by its id with the other articles that hold it, or null when it is no longer in the index.</summary>
    public (Passage Passage, IReadOnlyList<ArticleMetadata> AlsoIn)? Passage(long id)
    {
        using var rows = _passage.Query(id);
        if (!rows.Read())
            return null;

        var passage = PassageOf(rows);
        var others = new List<ArticleMetadata>();
        while (rows.Read())
        {
            var key = rows.GetString(0);
            if (key != passage.Article.Key && others.TrueForAll(other => other.Key != key))
                others.Add(MetadataOf(rows));
        }

        return (passage, others);
    }

    /// <summary>What names the contents of a range of passages, by id.</summary>
    public Dictionary<long, PassageKey> Keys(long first, long last)
    {
        using var rows = _keys.Query(first, last);
        var keys = new Dictionary<long, PassageKey>();
        while (rows.Read())
            keys.Add(rows.GetInt64(0), new PassageKey(rows.GetInt64(1), rows.GetInt64(2)));
        return keys;
    }

    /// <summary>A passage as it is indexed, with what names its contents, or null when it is no longer in the index.</summary>
    public (PassageKey Key, EmbeddedPassage Passage)? Indexed(long id)
    {
        using var rows = _indexed.Query(id);
        return rows.Read()
            ? (new PassageKey(rows.GetInt64(0), rows.GetInt64(1)), new EmbeddedPassage(id, rows.GetString(2), rows.GetText(3), rows.GetString(4)))
            : null;
    }

    /// <summary>Metadata of all articles, ordered by key.</summary>
    public IReadOnlyList<ArticleMetadata> Articles()
    {
        using var rows = _articles.Query();
        var articles = new List<ArticleMetadata>();
        while (rows.Read())
            articles.Add(MetadataOf(rows));
        articles.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return articles;
    }

    /// <summary>What among the files is no article, ordered by key.</summary>
    public IReadOnlyList<UnreadFile> Unread() => FileRows.Unread(_connection);

    /// <summary>The passages of an article in reading order.</summary>
    public IReadOnlyList<Passage> PassagesOf(string key)
    {
        using var rows = _passagesOfArticle.Query(key);
        var passages = new List<Passage>();
        while (rows.Read())
            passages.Add(PassageOf(rows));
        return passages;
    }

    /// <summary>An article, or null when there is none of that key.</summary>
    public Article? Article(string key)
    {
        using var rows = _article.Query(key);
        if (!rows.Read())
            return null;

        var words = PassagesOf(key).Select(passage => (passage.Span, passage.Text));
        return new Article
        {
            Metadata = MetadataOf(rows),
            Version = rows.GetString(7),
            Text = TextGaps.Restore(rows.GetInt32(9), rows.GetString(10), words),
            Sections = JsonSerializer.Deserialize(rows.GetString(11), ArticleJson.Default.IReadOnlyListSection) ?? [],
            Blocks = StructureBlob.ReadBlocks(rows.GetBytes(13)),
            Removed = JsonSerializer.Deserialize(rows.GetString(12), ArticleJson.Default.IReadOnlyListRemovedText) ?? [],
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _commit, _generation, _space, _passage, _articles, _article, _passagesOfArticle, _keys, _indexed])
            statement.Dispose();
        _segments.Dispose();
        _connection.Dispose();
    }

    private EmbeddingSpace? Space()
    {
        using var rows = _space.Query();
        return rows.Read() ? new EmbeddingSpace(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2)) : null;
    }

    private static ArticleMetadata MetadataOf(in Rows rows) => new()
    {
        Key = rows.GetString(0),
        Title = rows.GetString(1),
        Byline = rows.GetText(2),
        Published = PublicationDate.TryParse(rows.GetText(3), out var date) ? date : null,
        IsStanding = rows.GetInt32(8) != 0,
        Source = rows.GetText(4),
        Url = rows.GetText(5),
        Category = rows.GetText(6),
    };

    private static Passage PassageOf(in Rows rows)
    {
        var span = new TextSpan(rows.GetInt32(9), rows.GetInt32(10));
        return new Passage
        {
            Article = MetadataOf(rows),
            Version = rows.GetString(7),
            Span = span,
            Sentences = SpanBlob.Read(span.Start, rows.GetBytes(11)),
            Structure = StructureBlob.ReadStructure(rows.GetBytes(12)),
            Text = rows.GetString(13),
        };
    }
}
