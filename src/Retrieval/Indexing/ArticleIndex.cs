using ArticleBot.Articles;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>
/// The articles as they can be searched. The file index.db is the only truth; what searching needs is read from it into memory and published as one immutable
/// snapshot after every commit.
/// </summary>
/// <remarks>
/// Safe for any number of threads; reading never waits for indexing. One process at a time indexes; others may read meanwhile and see each commit. The
/// index is opened on first use; <see cref="OpenAsync"/> does it at a time of the caller's choice.
/// </remarks>
public sealed class ArticleIndex : ITermStatistics, IArticleLibrary, IDisposable
{
    private readonly IndexFile _file;
    private readonly PassageEmbedder _embedder;
    private readonly TimeProvider _time;
    private readonly ILogger<ArticleIndex> _logger;
    private readonly SemaphoreSlim _indexing = new(1);
    private readonly Lock _publishing = new();
    private readonly List<string> _notices = [];
    private volatile ReaderPool? _readers;
    private volatile IndexSnapshot? _snapshot;
    private volatile ArticleList? _articles;

    /// <summary>Makes the index; nothing is opened yet.</summary>
    public ArticleIndex(
        IOptions<RetrievalOptions> options, IEmbeddingGenerator<string, Embedding<float>> embedder, TimeProvider time, ILogger<ArticleIndex> logger)
    {
        _file = new IndexFile(Path.GetFullPath(options.Value.DataFolder));
        _embedder = new PassageEmbedder(embedder);
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public int PassageCount => Snapshot.PassageCount;

    /// <inheritdoc/>
    public IReadOnlyList<ArticleMetadata> Articles => List.Articles;

    /// <inheritdoc/>
    public IReadOnlyList<UnreadFile> Unread => List.Unread;

    /// <summary>The newest state that was published. The index is opened when it is not yet.</summary>
    internal IndexSnapshot Snapshot => _snapshot ?? Open();

    /// <summary>Whether the vectors can be compared with the embedder's.</summary>
    internal bool CanSearchVectors(IndexSnapshot snapshot) => snapshot.Space?.Fingerprint == _embedder.Fingerprint;

    private ArticleList List
    {
        get
        {
            var snapshot = Snapshot;
            if (_articles is not { } list || list.Generation != snapshot.Generation)
                _articles = list = Readers.Read(reader => reader.Consistently(static r => new ArticleList(r.Generation(), r.Articles(), r.Unread())));
            return list;
        }
    }

    private ReaderPool Readers
    {
        get
        {
            if (_readers is null)
                Open();
            return _readers!;
        }
    }

    /// <summary>Opens the index. One that is damaged or of another format is replaced by an empty one, which the next report says.</summary>
    /// <exception cref="IndexLockedException">The index has to be replaced but another process is writing it.</exception>
    public Task OpenAsync(CancellationToken cancellationToken) => Task.Run(() => { Open(); }, cancellationToken);

    /// <summary>Looks through the index's file for damage and changes nothing; takes seconds for a large one.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Which file is damaged and what was found, or null where it is sound or not there yet.</returns>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be read.</exception>
    public Task<string?> ExamineAsync(CancellationToken cancellationToken) =>
        Task.Run(() => _file.Damage() is { } damage ? $"{_file.Path} is damaged ({damage})" : null, cancellationToken);

    /// <summary>Brings the index up to date with the articles. Every commit is visible to questions at once.</summary>
    /// <param name="source">Where the articles come from.</param>
    /// <param name="progress">Told after every commit; may be null.</param>
    /// <param name="cancellationToken">Stops; what was committed so far stays and is not done again by the next run.</param>
    /// <exception cref="IndexLockedException">Another process is indexing.</exception>
    /// <exception cref="IOException">The articles' folder or file cannot be read; nothing is removed from the index.</exception>
    public async Task<IndexReport> RefreshAsync(IArticleSource source, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        await _indexing.WaitAsync(cancellationToken);
        try
        {
            using var processLock = TakeLock();
            try
            {
                return await RunAsync(source, progress, cancellationToken);
            }
            catch (Exception exception) when (IndexFile.IsDamage(exception))
            {
                StartAnew($"The index file is damaged ({exception.Message}).");
                return await RunAsync(source, progress, cancellationToken);
            }
        }
        finally
        {
            _indexing.Release();
        }
    }

    /// <summary>Empties the index, so that the next run reads everything again.</summary>
    /// <exception cref="IndexLockedException">Another process is indexing.</exception>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await _indexing.WaitAsync(cancellationToken);
        try
        {
            using var processLock = IndexLock.Take(_file.Folder);
            StartAnew("It was asked to start anew.");
        }
        finally
        {
            _indexing.Release();
        }
    }

    /// <inheritdoc/>
    public int DocumentFrequency(string term) => Snapshot.DocumentFrequency(term);

    /// <inheritdoc/>
    public Task<Article?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Read(reader => reader.Article(key)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Passage>> PassagesAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Read(reader => reader.PassagesOf(key)));

    /// <summary>Reads several things from one state of the file.</summary>
    internal T Read<T>(Func<IndexReader, T> read) => Readers.Read(reader => reader.Consistently(read));

    /// <summary>Lets questions see the newest commit, whichever process made it.</summary>
    internal IndexSnapshot Publish()
    {
        lock (_publishing)
        {
            var current = Snapshot;
            var newest = Readers.Read(reader => reader.Generation() == current.Generation ? current : reader.Snapshot(current));
            _snapshot = newest;
            return newest;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _readers?.Dispose();
        _indexing.Dispose();
    }

    private async Task<IndexReport> RunAsync(IArticleSource source, IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        using var writer = await Task.Run(
            () =>
            {
                Open(holdsLock: true);
                Publish();
                return new IndexWriter(_file, _embedder);
            },
            cancellationToken);
        string[] notices = [.. _notices];
        var report = await new RefreshRun(writer, Publish, _time, progress).RunAsync(source, notices, cancellationToken);
        _notices.Clear();
        _logger.ArticlesRead(report.Indexed.Count, report.Unchanged, report.Renamed.Count, report.Removed.Count, report.Failed.Count);
        return report;
    }

    // Whoever may not index sees at least what the other process has committed so far.
    private IndexLock TakeLock()
    {
        try
        {
            return IndexLock.Take(_file.Folder);
        }
        catch (IndexLockedException) when (_snapshot is not null)
        {
            Publish();
            throw;
        }
    }

    private IndexSnapshot Open(bool holdsLock = false)
    {
        lock (_publishing)
        {
            if (_snapshot is { } open)
                return open;

            if (_file.Fault() is not null)
            {
                using var processLock = holdsLock ? null : IndexLock.Take(_file.Folder);
                // Before the lock was ours, another process may have made the index that was missing.
                if (_file.Fault() is { } fault)
                {
                    StartAnew(fault);
                    return _snapshot!;
                }
            }

            try
            {
                _readers = new ReaderPool(_file);
                _snapshot = _readers.Read(reader => reader.Snapshot(null));
            }
            catch (Exception exception) when (IndexFile.IsDamage(exception))
            {
                using var processLock = holdsLock ? null : IndexLock.Take(_file.Folder);
                StartAnew($"The index file is damaged ({exception.Message}).");
            }

            _logger.IndexOpened(_snapshot!.PassageCount, _snapshot.Segments.Count);
            return _snapshot;
        }
    }

    private void StartAnew(string reason)
    {
        lock (_publishing)
        {
            var isFirst = !File.Exists(_file.Path);
            _readers?.Dispose();
            _file.Create();
            _readers = new ReaderPool(_file);
            _snapshot = _readers.Read(reader => reader.Snapshot(null));
            if (isFirst)
                return;
            _notices.Add($"{reason} It is built from the articles again.");
            _logger.IndexStartedAnew(reason);
        }
    }

    private sealed record ArticleList(long Generation, IReadOnlyList<ArticleMetadata> Articles, IReadOnlyList<UnreadFile> Unread);
}
