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
    private readonly List<UnreadFile> _unread = [];
    private readonly List<ArticleRemark> _remarks = [];
    private readonly HashSet<string> _toldBefore = new(StringComparer.Ordinal);
    private readonly List<string> _passedOver = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stampsInDoubt = new(StringComparer.Ordinal);
    private readonly List<string> _notices = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _added = new(StringComparer.Ordinal);
    private Dictionary<string, byte[]> _known = [];
    private KnownFiles _knownFiles = KnownFiles.None;
    private (string? File, string? Stamp, bool IsClean) _file;
    private ChangeBatch _batch = new(new Vocabulary(), CancellationToken.None);
    private Task _writing = Task.CompletedTask;
    private long _batchStarted;
    private int _passagesWritten;
    private int _unchanged;
    private int _missingBefore;
    private string? _embeddingFailure;

    /// <summary>Runs once.</summary>
    /// <param name="source">Where the articles come from.</param>
    /// <param name="notices">What happened to the index before.</param>
    /// <param name="cancellationToken">Stops; what was written so far stays.</param>
    public async Task<IndexReport> RunAsync(IArticleSource source, IEnumerable<string> notices, CancellationToken cancellationToken)
    {
        _notices.AddRange(notices);
        _known = writer.Fingerprints();
        _knownFiles = writer.KnownFiles(_known.Keys);
        _missingBefore = writer.MissingBefore();
        await writer.EnsureSpaceAsync(published());
        try
        {
            BeginBatch(cancellationToken);
            await foreach (var reading in source.ReadChangedAsync(_knownFiles.StampOf, cancellationToken))
            {
                if (reading.File != _file.File)
                    EndFile(reading.File, reading.Stamp);
                if (reading.IsAsBefore)
                    KeepFile(reading.File!);
                else
                    Take(reading);
                if (_batch.PassageCount >= BatchPassages || (!_batch.IsEmpty && time.GetElapsedTime(_batchStarted) > LongestWait))
                    await WriteBatchAsync(reading.Key, cancellationToken);
            }

            EndFile(null, null);
            // Only a complete reading tells which articles are gone.
            var removed = _known.Keys.Where(key => !_seen.Contains(key)).Order(StringComparer.Ordinal).ToList();
            var renamed = Renamed(removed);
            var lost = removed.Except(renamed.Select(article => article.From)).ToList();
            var isInDoubt = lost.Count * 2 > _known.Count && _missingBefore == 0;
            if (isInDoubt)
                removed = [.. removed.Except(lost)];
            removed.ForEach(_batch.Remove);
            NoteFiles(isInDoubt ? lost.Count : 0);
            await WriteBatchAsync(null, cancellationToken);
            await _writing;
            await MergeAsync(atRest: true, cancellationToken);
            await CompleteVectorsAsync(cancellationToken);
            return Report(renamed, isInDoubt ? [] : lost, isInDoubt ? lost.Count : 0);
        }
        catch
        {
            await _writing.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Notes the file whose readings have all come, and turns to the next.</summary>
    private void EndFile(string? next, string? nextStamp)
    {
        if (_file.File is { } path)
        {
            _files.Add(path);
            // A stamp that nothing equals: the file is looked at again next time, and is still known to be one.
            var stamp = _file.Stamp ?? string.Empty;
            if (stamp == _knownFiles.StampOf(path))
            {
                // Noted before.
            }
            else if (_file.IsClean)
            {
                _batch.Stamps[path] = stamp;
            }
            else
            {
                // What is no article is written when all has been read; a run that is stopped before reads the file again.
                _stampsInDoubt[path] = stamp;
            }
        }

        _file = (next, nextStamp, true);
    }

    /// <summary>Keeps all that came from a file which is as it was.</summary>
    private void KeepFile(string path)
    {
        foreach (var key in _knownFiles.ArticlesOf(path))
        {
            _seen.Add(key);
            _unchanged++;
        }

        foreach (var unread in _knownFiles.UnreadOf(path))
            NoteUnread(unread.Key, unread.Reason, unread.IsPassedOver);
        _remarks.AddRange(_knownFiles.RemarksOf(path));
        _toldBefore.UnionWith(_knownFiles.UnreadOf(path).Select(unread => unread.Key));
        _toldBefore.UnionWith(_knownFiles.RemarksOf(path).Select(remark => remark.Key));
    }

    /// <summary>Puts an article into the batch unless it is as it was.</summary>
    private void Take(ArticleReading reading)
    {
        foreach (var remark in reading.Remarks)
        {
            _remarks.Add(new ArticleRemark(reading.Key, remark));
            _file.IsClean = false;
        }

        if (reading.Article is not { } article)
        {
            _seen.Add(reading.Key);
            // A file of several that cannot be opened may be half written: what it held stays, too.
            if (reading.Key == reading.File)
                _seen.UnionWith(_knownFiles.ArticlesOf(reading.File));
            // So may a folder that cannot be listed, whose key ends with a slash.
            if (reading.Key.EndsWith('/'))
                _seen.UnionWith(_known.Keys.Where(key => key.StartsWith(reading.Key, StringComparison.Ordinal)));
            NoteUnread(reading.Key, reading.Failure ?? "The article could not be read.", reading.IsPassedOver);
            return;
        }

        if (!_seen.Add(reading.Key))
        {
            NoteUnread(reading.Key, "Another article has the same key. The first one is kept; give this one a key of its own.", isPassedOver: false);
            return;
        }

        var fingerprint = ArticleFingerprint.Of(article, reading.Passages);
        if (!_known.TryGetValue(reading.Key, out var known))
        {
            _added.Add(reading.Key, fingerprint);
        }
        else if (known.AsSpan().SequenceEqual(fingerprint))
        {
            _unchanged++;
            return;
        }

        _batch.Put(new ArticleChange(article, reading.Passages, fingerprint));
        _indexed.Add(reading.Key);
    }

    private void NoteUnread(string key, string reason, bool isPassedOver)
    {
        _file.IsClean = false;
        if (isPassedOver)
            _passedOver.Add(key);
        else
            _failed.Add(new FailedArticle(key, reason));
        _unread.Add(new UnreadFile(key, reason, isPassedOver));
    }

    /// <summary>Notes what all files together turned out to be.</summary>
    /// <param name="missing">How many articles are missing when that is in doubt.</param>
    private void NoteFiles(int missing)
    {
        foreach (var (path, stamp) in _stampsInDoubt)
            _batch.Stamps[path] = stamp;
        // A file that may come back is known again at once, unless there is more to say of it than its articles.
        var gone = _knownFiles.Paths.Where(path => !_files.Contains(path) && (missing == 0 || !_knownFiles.IsClean(path))).ToList();
        if (gone.Count > 0 || missing != _missingBefore || !_knownFiles.Tell(_unread, _remarks))
            _batch.Findings = new FileFindings(_unread, _remarks, gone, missing);
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
            _notices.Add($"The vectors are complete: {embedded} passages were "
                + $"embedded{(snapshot.Space is null ? "" : " by the embedder that is configured now")}.");
            published();
        }
        catch (EmbeddingException exception)
        {
            _embeddingFailure ??= exception.Message;
        }
    }

    private IndexReport Report(List<RenamedArticle> renamed, List<string> removed, int missing)
    {
        if (missing > 0)
        {
            _notices.Add(
                $"{missing} of {_known.Count} articles are missing all at once, as when a network share has vanished. They stay in the index until the "
                    + "next indexing misses them as well.");
        }

        if (_embeddingFailure is not null)
            _notices.Add($"{_embeddingFailure} Passages without vectors are found by their words alone; the next indexing tries again.");

        var snapshot = published();
        return new IndexReport
        {
            Indexed = [.. _indexed.Except(renamed.Select(article => article.To))],
            Unchanged = _unchanged,
            Renamed = renamed,
            Removed = removed,
            Failed = _failed,
            PassedOver = _passedOver,
            IsLossInDoubt = missing > 0,
            Remarks = _remarks,
            ToldBefore = _toldBefore,
            Cleaned = writer.Cleaned(MostCleaned),
            Notices = _notices,
            ArticleCount = writer.ArticleCount(),
            PassageCount = snapshot.PassageCount,
        };
    }

    /// <summary>An article that went and one that came with the same content are one that was renamed.</summary>
    private List<RenamedArticle> Renamed(List<string> removed)
    {
        var gone = removed.ToLookup(key => Convert.ToHexString(_known[key]), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<string>(same));
        var renamed = new List<RenamedArticle>();
        foreach (var (key, fingerprint) in _added)
        {
            if (gone.TryGetValue(Convert.ToHexString(fingerprint), out var same) && same.TryDequeue(out var from))
                renamed.Add(new RenamedArticle(from, key));
        }

        return renamed;
    }
}
