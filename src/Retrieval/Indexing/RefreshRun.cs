using ArticleBot.Articles;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Storage;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>One run over the articles: compares each with what is indexed, and writes what is new in batches while the next articles are read.</summary>
/// <param name="writer">Writes the index.</param>
/// <param name="published">Reads the state after a commit and lets questions see it.</param>
/// <param name="time">Tells when a batch has waited long enough.</param>
/// <param name="progress">Told after every batch; may be null.</param>
internal sealed class RefreshRun(IndexWriter writer, Func<IndexSnapshot> published, TimeProvider time, IProgress<IndexProgress>? progress)
{
    private const int BatchPassages = 16_384;
    private const int MissingPortion = 1_024;
    private const int MostStems = 1_000_000;
    private const int MostCleaned = 1_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly List<string> _indexed = [];
    private readonly List<FailedArticle> _failed = [];
    private readonly List<ArticleRemark> _remarks = [];
    private readonly List<CleanedArticle> _cleaned = [];
    private readonly List<string> _notices = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _added = new(StringComparer.Ordinal);
    private Dictionary<string, byte[]> _known = [];
    private ChangeBatch _batch = new(new Vocabulary(), CancellationToken.None);
    private Task _writing = Task.CompletedTask;
    private long _batchStarted;
    private int _passagesWritten;
    private string? _embeddingFailure;

    /// <summary>Runs once.</summary>
    /// <param name="source">Where the articles come from.</param>
    /// <param name="notices">What happened to the index before.</param>
    /// <param name="cancellationToken">Stops; what was written so far stays.</param>
    public async Task<IndexReport> RunAsync(IArticleSource source, IEnumerable<string> notices, CancellationToken cancellationToken)
    {
        _notices.AddRange(notices);
        _known = writer.Fingerprints();
        await writer.EnsureSpaceAsync(published());
        var unchanged = 0;
        try
        {
            BeginBatch(cancellationToken);
            await foreach (var reading in source.ReadAsync(cancellationToken))
            {
                if (Take(reading))
                    unchanged++;
                if (_batch.PassageCount >= BatchPassages || (!_batch.IsEmpty && time.GetElapsedTime(_batchStarted) > LongestWait))
                    await WriteBatchAsync(reading.Key, cancellationToken);
            }

            // Only a complete reading tells which articles are gone.
            var removed = _known.Keys.Where(key => !_seen.Contains(key)).Order(StringComparer.Ordinal).ToList();
            removed.ForEach(_batch.Remove);
            await WriteBatchAsync(null, cancellationToken);
            await _writing;
            await MergeAsync(atRest: true, cancellationToken);
            await CompleteVectorsAsync(cancellationToken);
            return Report(unchanged, removed);
        }
        catch
        {
            await _writing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Puts an article into the batch unless it is as it was.</summary>
    /// <returns>Whether it is as it was.</returns>
    private bool Take(ArticleReading reading)
    {
        foreach (var remark in reading.Remarks)
            _remarks.Add(new ArticleRemark(reading.Key, remark));
        if (!_seen.Add(reading.Key))
        {
            _failed.Add(new FailedArticle(reading.Key, "Another article has the same key. The first one is kept; give this one a key of its own."));
            return false;
        }

        if (reading.Article is not { } article)
        {
            _failed.Add(new FailedArticle(reading.Key, reading.Failure ?? "The article could not be read."));
            return false;
        }

        if (article.Removed.Count > 0 && _cleaned.Count < MostCleaned)
            _cleaned.Add(new CleanedArticle(reading.Key, article.Removed));
        var fingerprint = ArticleFingerprint.Of(article, reading.Passages);
        if (_known.TryGetValue(reading.Key, out var known))
        {
            if (known.AsSpan().SequenceEqual(fingerprint))
                return true;
        }
        else
        {
            _added.Add(reading.Key, fingerprint);
        }

        _batch.Put(new ArticleChange(article, reading.Passages, fingerprint));
        _indexed.Add(reading.Key);
        return false;
    }

    private async Task WriteBatchAsync(string? lastKey, CancellationToken cancellationToken)
    {
        await _writing;
        var batch = _batch;
        var articlesRead = _seen.Count;
        BeginBatch(cancellationToken);
        _writing = Task.Run(() => WriteAsync(batch, articlesRead, lastKey, cancellationToken), cancellationToken);
    }

    private void BeginBatch(CancellationToken cancellationToken)
    {
        // What is known of words serves the whole run, unless the articles never stop bringing new ones.
        var vocabulary = _batch.Vocabulary.Count > MostStems ? new Vocabulary() : _batch.Vocabulary;
        _batch = new ChangeBatch(vocabulary, cancellationToken);
        _batchStarted = time.GetTimestamp();
    }

    private async Task WriteAsync(ChangeBatch batch, int articlesRead, string? lastKey, CancellationToken cancellationToken)
    {
        if (!batch.IsEmpty)
        {
            var (added, failure) = await writer.ApplyAsync(batch, published(), cancellationToken);
            _passagesWritten += added;
            _embeddingFailure ??= failure;
        }

        await MergeAsync(atRest: false, cancellationToken);
        progress?.Report(new IndexProgress(articlesRead, _passagesWritten, lastKey));
    }

    private async Task MergeAsync(bool atRest, CancellationToken cancellationToken)
    {
        var snapshot = published();
        while (MergePolicy.Choose(snapshot.Segments, atRest) is { } range)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parts = snapshot.Segments.Take(range).ToArray();
            await writer.ReplaceAsync(parts, SegmentMerger.Merge(parts), snapshot.Space);
            snapshot = published();
        }
    }

    /// <summary>Embeds what has no vector yet, because the embedder failed before or is another one than before.</summary>
    private async Task CompleteVectorsAsync(CancellationToken cancellationToken)
    {
        var snapshot = published();
        if (!writer.VectorsAreMissing(snapshot))
            return;

        try
        {
            var (embedded, last) = (0, 0L);
            while (await writer.EmbedMissingAsync(last, MissingPortion, cancellationToken) is ( > 0, _) portion)
            {
                embedded += portion.Count;
                last = portion.Last;
                progress?.Report(new IndexProgress(_seen.Count, _passagesWritten, null));
            }

            await writer.SwitchSpaceAsync(snapshot);
            _notices.Add($"The vectors are complete: {embedded} passages were embedded{(snapshot.Space is null ? "" : " by the embedder that is configured now")}.");
            published();
        }
        catch (EmbeddingException exception)
        {
            _embeddingFailure ??= exception.Message;
        }
    }

    private IndexReport Report(int unchanged, List<string> removed)
    {
        if (_embeddingFailure is not null)
            _notices.Add($"{_embeddingFailure} Passages without vectors are found by their words alone; the next indexing tries again.");

        var renamed = Renamed(removed);
        var snapshot = published();
        return new IndexReport
        {
            Indexed = [.. _indexed.Except(renamed.Select(article => article.To))],
            Unchanged = unchanged,
            Renamed = renamed,
            Removed = [.. removed.Except(renamed.Select(article => article.From))],
            Failed = _failed,
            Remarks = _remarks,
            Cleaned = _cleaned,
            Notices = _notices,
            ArticleCount = writer.ArticleCount(),
            PassageCount = snapshot.PassageCount,
        };
    }

    /// <summary>An article that went and one that came with the same content are one that was renamed.</summary>
    private List<RenamedArticle> Renamed(List<string> removed)
    {
        var gone = removed.ToLookup(key => Convert.ToHexString(_known[key]), StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<string>(same));
        var renamed = new List<RenamedArticle>();
        foreach (var (key, fingerprint) in _added)
        {
            if (gone.TryGetValue(Convert.ToHexString(fingerprint), out var same) && same.TryDequeue(out var from))
                renamed.Add(new RenamedArticle(from, key));
        }

        return renamed;
    }
}
