using System.Text.Json;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Storage;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>Writes to index.db. Every method is one transaction: on disk when it returns, without a trace when it throws.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly IndexConnection _connection;
    private readonly SegmentStore _segments;
    private readonly VectorRows _vectors;
    private readonly FileRows _files;
    private readonly PassageEmbedder _embedder;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _advance;

    public IndexWriter(IndexFile file, PassageEmbedder embedder)
    {
        _connection = file.OpenForWriting();
        _segments = new SegmentStore(_connection);
        _vectors = new VectorRows(_connection);
        _files = new FileRows(_connection);
        _embedder = embedder;
        _begin = new Statement(_connection, "BEGIN IMMEDIATE");
        _commit = new Statement(_connection, "COMMIT");
        _advance = new Statement(_connection, "UPDATE meta SET value=value+1 WHERE key='generation'");
    }

    /// <summary>Keys and fingerprints of all articles.</summary>
    public Dictionary<string, byte[]> Fingerprints()
    {
        using var statement = new Statement(_connection, "SELECT key, fingerprint FROM article");
        using var rows = statement.Query();
        var fingerprints = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (rows.Read())
            fingerprints.Add(rows.GetString(0), rows.GetBytes(1).ToArray());
        return fingerprints;
    }

    /// <summary>What is known of the files that articles come from.</summary>
    /// <param name="articleKeys">The keys of all articles.</param>
    public KnownFiles KnownFiles(IEnumerable<string> articleKeys) => _files.Known(articleKeys);

    /// <summary>How many articles were missing at the last run when it was too many to be believed at once; else 0.</summary>
    public int MissingBefore() => _files.Missing;

    /// <summary>What was cleaned away, for the first articles in the order of their keys.</summary>
    public List<CleanedArticle> Cleaned(int most)
    {
        using var statement = new Statement(_connection, "SELECT key, removed FROM article WHERE removed<>'[]' ORDER BY key LIMIT ?1");
        using var rows = statement.Query((long)most);
        var cleaned = new List<CleanedArticle>();
        while (rows.Read())
            cleaned.Add(new CleanedArticle(rows.GetString(0),
                JsonSerializer.Deserialize(rows.GetString(1), ArticleJson.Default.IReadOnlyListRemovedText) ?? []));
        return cleaned;
    }

    /// <summary>Number of articles.</summary>
    public int ArticleCount()
    {
        using var statement = new Statement(_connection, "SELECT count(*) FROM article");
        return (int)(statement.Number() ?? 0);
    }

    /// <summary>Whether some passage has no vector that the embedder's questions can be compared with.</summary>
    public bool VectorsAreMissing(IndexSnapshot snapshot) =>
        snapshot.Space?.Fingerprint != _embedder.Fingerprint || snapshot.Segments.Any(segment => segment.Dense is null);

    /// <summary>Puts and removes articles.</summary>
    /// <param name="batch">What to change.</param>
    /// <param name="snapshot">The state before.</param>
    /// <param name="cancellationToken">Undoes it.</param>
    /// <returns>How many passages came in, and why they have no vectors, or null when they have.</returns>
    public Task<(int Added, string? EmbeddingFailure)> ApplyAsync(ChangeBatch batch, IndexSnapshot snapshot, CancellationToken cancellationToken) =>
        InTransactionAsync(async () =>
        {
            using var articles = new ArticleRows(_connection, batch.Vocabulary);
            foreach (var portion in batch.Portions())
            {
                foreach (var article in await portion)
                    articles.Put(article);
            }

            foreach (var key in batch.Removals)
                articles.Remove(key);
            MarkDeleted(snapshot, articles.Deleted);
            Note(batch);
            var failure = await AddSegmentsAsync([.. articles.Added], batch.Vocabulary, cancellationToken);
            return (articles.Added.Count, failure);
        });

    /// <summary>Puts a merged segment in the place of its parts.</summary>
    public Task ReplaceAsync(IReadOnlyList<Segment> parts, Segment? merged, EmbeddingSpace? space) => InTransactionAsync(() =>
    {
        foreach (var part in parts)
            _segments.Remove(part);
        if (merged is not null)
            _segments.Add(merged, space?.Id);
        return Task.FromResult(0);
    });

    /// <summary>Embeds the next passages that have no vector in the embedder's space.</summary>
    /// <param name="after">The id where the passages before ended; 0 to begin with.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Undoes it.</param>
    /// <returns>How many were embedded, 0 when none is left, and the id of the last.</returns>
    /// <exception cref="EmbeddingException">The embedder failed.</exception>
    public Task<(int Count, long Last)> EmbedMissingAsync(long after, int most, CancellationToken cancellationToken) => InTransactionAsync(async () =>
    {
        var space = _vectors.SpaceOf(_embedder.Fingerprint);
        var missing = _vectors.Missing(space, after, most);
        if (missing.Count > 0)
            await EmbedAsync(missing, space, cancellationToken);
        return (missing.Count, missing.Count > 0 ? missing[^1].Id : after);
    });

    /// <summary>Makes the embedder's space the one that is searched: all passages have their vectors in it.</summary>
    public Task SwitchSpaceAsync(IndexSnapshot snapshot) => InTransactionAsync(() =>
    {
        var space = _vectors.SpaceOf(_embedder.Fingerprint);
        foreach (var segment in snapshot.Segments.Where(segment => segment.Dense is null || snapshot.Space?.Id != space.Id))
        {
            _segments.Remove(segment);
            _segments.Add(
                new Segment(0, segment.First, segment.Offsets.ToArray(), segment.Lexical, _vectors.Pack(segment, space), segment.Deleted), space.Id);
        }

        _vectors.Activate(space);
        return Task.FromResult(0);
    });

    /// <summary>Lets the index start in the embedder's space when it has no vectors yet.</summary>
    public Task EnsureSpaceAsync(IndexSnapshot snapshot) => snapshot.Space is not null
        ? Task.CompletedTask
        : InTransactionAsync(() =>
        {
            _vectors.Activate(_vectors.SpaceOf(_embedder.Fingerprint));
            return Task.FromResult(0);
        });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[_begin, _commit, _advance])
            statement.Dispose();
        _segments.Dispose();
        _vectors.Dispose();
        _files.Dispose();
        _connection.Dispose();
    }

    private void Note(ChangeBatch batch)
    {
        foreach (var (path, stamp) in batch.Stamps)
            _files.Stamp(path, stamp);
        if (batch.Findings is not { } findings)
            return;
        foreach (var path in findings.Gone)
            _files.Forget(path);
        _files.Replace(findings.Unread, findings.Remarks);
        _files.Missing = findings.Missing;
    }

    private void MarkDeleted(IndexSnapshot snapshot, IEnumerable<long> passageIds)
    {
        var bySegment = passageIds
            .Select(id => (Id: id, Segment: snapshot.Segments.LastOrDefault(segment => segment.First <= id)))
            .GroupBy(deleted => deleted.Segment);
        foreach (var deleted in bySegment)
        {
            var documents = deleted.Select(passage => deleted.Key?.Find(passage.Id) ?? -1).ToArray();
            if (documents.Any(document => document < 0))
                throw new InvalidDataException("A passage of the index is in none of its segments.");
            _segments.SetDeleted(deleted.Key!, deleted.Key!.Deleted.With(documents));
        }
    }

    private async Task<string?> AddSegmentsAsync(NewPassage[] passages, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        string? failure = null;
        foreach (var part in passages.Chunk(LexicalSegment.MaximumCount))
        {
            var space = _vectors.SpaceOf(_embedder.Fingerprint);
            var postings = Task.Run(() => PostingsOf(part, vocabulary), cancellationToken);
            DenseSegment? dense = null;
            try
            {
                dense = await EmbedAsync(Array.ConvertAll(part, passage => passage.Embedded), space, cancellationToken);
            }
            catch (EmbeddingException exception)
            {
                failure = exception.Message;
            }

            var first = part[0].Id;
            var offsets = Array.ConvertAll(part, passage => checked((uint)(passage.Id - first)));
            _segments.Add(new Segment(0, first, offsets, await postings, dense, DocumentSet.Empty), space.Id);
        }

        return failure;
    }

    private static LexicalSegment PostingsOf(NewPassage[] passages, Vocabulary vocabulary)
    {
        var builder = new LexicalSegmentBuilder(vocabulary);
        foreach (var passage in passages)
            builder.Add(passage.Postings, passage.Number);
        return builder.Build();
    }

    private async Task<DenseSegment> EmbedAsync(IReadOnlyList<EmbeddedPassage> passages, EmbeddingSpace space, CancellationToken cancellationToken)
    {
        var texts = passages.Select(passage => EmbeddedText.Of(passage.Title, passage.Setting, passage.Text)).ToArray();
        var vectors = await _embedder.EmbedAsync(texts, cancellationToken);
        var dimensions = vectors[0].Components.Length;
        if (space.Dimensions != 0 && space.Dimensions != dimensions)
            throw new EmbeddingException($"The embedder gave vectors of {dimensions} numbers where earlier ones have {space.Dimensions}.");
        if (space.Dimensions == 0)
            _vectors.SetDimensions(space, dimensions);

        var builder = new DenseSegmentBuilder(passages.Count, dimensions);
        for (var i = 0; i < passages.Count; i++)
        {
            _vectors.Add(space, passages[i].Id, vectors[i]);
            builder.Set(i, vectors[i].Components, vectors[i].Scale);
        }

        return builder.Build();
    }

    private async Task<T> InTransactionAsync<T>(Func<Task<T>> work)
    {
        _begin.Execute();
        try
        {
            var result = await work();
            _advance.Execute();
            _commit.Execute();
            return result;
        }
        catch
        {
            _connection.RollBack();
            throw;
        }
    }
}
