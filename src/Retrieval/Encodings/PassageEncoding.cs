using ArticleBot.Encoder;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Indexing;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval.Encodings;

/// <summary>
/// Gives the passages of the index the pretrained encoder's vectors, the newest first, and the questions theirs. Words and the static table answer
/// meanwhile: nothing waits for this but who asks to.
/// </summary>
/// <remarks>
/// Thread-safe. What was encoded is on disk after every portion, so that a break costs at most one; only passages that are new are encoded. A vector
/// takes 384 bytes and a scale, some 530 bytes on disk and 440 in memory. Where the file of the vectors cannot be used the search goes on without
/// what is in it, and
/// <see cref="EncodingProgress.Trouble"/> tells.
/// </remarks>
public sealed class PassageEncoding : IDisposable
{
    private const int Portion = 32;

    // Publishing copies the segments that have gained vectors, so it waits until it is worth it.
    private const int PublishedShare = 8;
    private const int FewestPublished = 256;

    private readonly ArticleIndex _index;
    private readonly RetrievalOptions _options;
    private readonly ILogger<PassageEncoding> _logger;
    private readonly Lazy<Task<TextEmbedder?>> _embedder;
    private readonly SemaphoreSlim _working = new(1);
    private volatile EncoderVectors _vectors = EncoderVectors.None;
    private volatile TextEmbedder? _opened;
    private volatile string? _unavailable;
    private volatile string? _trouble;
    private volatile IndexSnapshot? _completed;

    /// <summary>Makes it; nothing is loaded yet.</summary>
    public PassageEncoding(ArticleIndex index, IOptions<RetrievalOptions> options, ILogger<PassageEncoding> logger)
    {
        _index = index;
        _options = options.Value;
        _logger = logger;
        _unavailable = _options.Encoder ? null : "The pretrained encoder is switched off; words and the static table search alone.";
        _embedder = new Lazy<Task<TextEmbedder?>>(() => Task.Run(OpenEmbedder));
    }

    /// <summary>How far it is.</summary>
    public EncodingProgress Progress
    {
        get
        {
            var snapshot = _index.Snapshot;
            var (vectors, encoded) = (_vectors, 0);
            foreach (var segment in snapshot.Segments)
                encoded += vectors.Of(segment) is { } known
                    ? Math.Max(0, segment.LiveCount - known.Missing.Count(document => !segment.Deleted.Contains(document))) : 0;
            return new EncodingProgress(encoded, snapshot.PassageCount, _unavailable) { Trouble = _trouble };
        }
    }

    /// <summary>The vectors that are there.</summary>
    internal EncoderVectors Vectors => _vectors;

    /// <summary>Loads the encoder and the vectors that were made before, encodes nothing.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await _embedder.Value.WaitAsync(cancellationToken) is not null)
            await WorkAsync(store => Recall(store, _index.Snapshot), EncodingPace.AtOnce, cancellationToken);
    }

    /// <summary>Encodes whatever has no vector yet, and what comes into the index meanwhile.</summary>
    /// <param name="pace">How much of the machine it may have.</param>
    /// <param name="progress">Told after every portion; may be null.</param>
    /// <param name="cancellationToken">Stops before the next passage; what was encoded stays.</param>
    public async Task CompleteAsync(EncodingPace pace, IProgress<EncodingProgress>? progress, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(_index.Snapshot, _completed) || await _embedder.Value.WaitAsync(cancellationToken) is not { } embedder)
            return;
        await WorkAsync(store => Complete(store, embedder, pace, progress, cancellationToken), pace, cancellationToken);
    }

    /// <summary>A question's vector; null while nothing is encoded. Takes some milliseconds.</summary>
    internal QueryVector? Encode(string question) =>
        _opened is { } embedder && !ReferenceEquals(_vectors, EncoderVectors.None) ? new QueryVector(embedder.Embed(question)) : null;

    /// <inheritdoc/>
    public void Dispose() => _working.Dispose();

    private TextEmbedder? OpenEmbedder()
    {
        if (_unavailable is not null)
            return null;
        try
        {
            return _opened = TextEmbedder.Open();
        }
        catch (EncoderUnavailableException exception)
        {
            _unavailable = $"{exception.Message} Words and the static table search alone. Set Models:Embeddings:Provider to Table to silence this.";
            _logger.EncoderUnavailable(_unavailable);
            return null;
        }
    }

    private async Task WorkAsync(Action<EncoderStore> work, EncodingPace pace, CancellationToken cancellationToken)
    {
        await _working.WaitAsync(cancellationToken);
        try
        {
            await (pace == EncodingPace.AtOnce ? Task.Run(() => Work(work), cancellationToken) : QuietThread.RunAsync(() => Work(work)));
            _trouble = null;
        }
        catch (EncoderStoreException exception)
        {
            var trouble = $"{exception.Message} Passages are not encoded until it can be; words and the static table find them. Make room on the disk, or "
                + "repair the rights of the data folder.";
            if (trouble != _trouble)
                _logger.EncodingFailed(trouble, exception);
            _trouble = trouble;
        }
        finally
        {
            _working.Release();
        }
    }

    private void Work(Action<EncoderStore> work)
    {
        var folder = Path.GetFullPath(_options.DataFolder);
        try
        {
            WithStore();
        }
        catch (EncoderStoreException exception) when (exception.IsDamage)
        {
            _logger.EncodingsStartedAnew(exception.Message);
            EncoderStore.Delete(folder);
            WithStore();
        }

        void WithStore()
        {
            using var store = EncoderStore.Open(folder, TextEmbedder.Fingerprint);
            work(store);
        }
    }

    private void Complete(EncoderStore store, TextEmbedder embedder, EncodingPace pace, IProgress<EncodingProgress>? progress,
        CancellationToken cancellationToken)
    {
        _completed = null;
        for (var encoded = 0; ;)
        {
            var snapshot = _index.Snapshot;
            Recall(store, snapshot);
            encoded += EncodeMissing(store, embedder, snapshot, pace, progress, cancellationToken);
            if (!ReferenceEquals(_index.Snapshot, snapshot))
                continue;

            store.Forget(
                snapshot.PassageCount, () => _index.Read(reader => snapshot.Segments.SelectMany(segment => KeysOf(reader, segment).Values).ToHashSet()));
            _completed = snapshot;
            if (encoded > 0)
                _logger.PassagesEncoded(encoded, snapshot.PassageCount);
            return;
        }
    }

    /// <summary>Takes up segments that are new: what of them was encoded before comes from the store.</summary>
    private void Recall(EncoderStore store, IndexSnapshot snapshot)
    {
        var known = _vectors;
        var segments = new Dictionary<LexicalSegment, EncodedSegment>();
        foreach (var segment in snapshot.Segments)
            segments.Add(segment.Lexical, known.Of(segment) ?? Recall(store, segment));
        _vectors = new EncoderVectors(segments);
    }

    private EncodedSegment Recall(EncoderStore store, Segment segment)
    {
        var keys = _index.Read(reader => KeysOf(reader, segment));
        var builder = new DenseSegmentBuilder(segment.Count, EncoderShape.Width);
        var missing = new List<int>();
        for (var document = 0; document < segment.Count; document++)
        {
            if (!keys.TryGetValue(segment.PassageId(document), out var key))
                continue;
            if (store.Find(key) is { } vector)
                builder.Set(document, vector.Components, vector.Scale);
            else
                missing.Add(document);
        }

        return new EncodedSegment(builder.Build(), missing);
    }

    /// <summary>Encodes the passages of a snapshot that have no vector, the newest first, until another snapshot takes its place.</summary>
    /// <returns>How many.</returns>
    private int EncodeMissing(
        EncoderStore store,
        TextEmbedder embedder,
        IndexSnapshot snapshot,
        EncodingPace pace,
        IProgress<EncodingProgress>? progress,
        CancellationToken cancellationToken)
    {
        var waiting = new List<(Segment Segment, int Document, QuantizedVector Vector)>();
        var encoded = 0;
        try
        {
            foreach (var portion in Missing(snapshot).Chunk(Portion))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!ReferenceEquals(_index.Snapshot, snapshot))
                    break;

                var passages = _index.Read(reader => Array.ConvertAll(portion, missing => reader.Indexed(missing.Segment.PassageId(missing.Document))));
                var vectors = Encode(embedder, passages, pace, cancellationToken);
                var made = Enumerable.Range(0, portion.Length).Where(i => passages[i] is not null).ToArray();
                waiting.AddRange(made.Select(i => (portion[i].Segment, portion[i].Document, vectors[i])));
                encoded += made.Length;
                store.Add(made.Select(i => (passages[i]!.Value.Key, vectors[i])));
                if (waiting.Count >= Math.Max(FewestPublished, encoded / PublishedShare))
                {
                    Publish(waiting);
                    var reached = Progress;
                    _logger.PassagesBeingEncoded(reached.Encoded, reached.Total);
                }

                progress?.Report(Progress);
            }
        }
        finally
        {
            // Also what could not be stored is of use to the questions of this process.
            Publish(waiting);
        }

        progress?.Report(Progress);
        return encoded;
    }

    private static QuantizedVector[] Encode(
        TextEmbedder embedder, (PassageKey Key, EmbeddedPassage Passage)?[] passages, EncodingPace pace, CancellationToken cancellationToken)
    {
        var vectors = new QuantizedVector[passages.Length];
        if (pace == EncodingPace.AtOnce)
        {
            Parallel.For(0, passages.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
                EncodeOne);
            return vectors;
        }

        for (var i = 0; i < passages.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            EncodeOne(i);
        }

        return vectors;

        void EncodeOne(int i)
        {
            if (passages[i] is var (_, passage))
                vectors[i] = QuantizedVector.Of(embedder.Embed(EmbeddedText.Of(passage.Title, passage.Setting, passage.Text)));
        }
    }

    private IEnumerable<(Segment Segment, int Document)> Missing(IndexSnapshot snapshot)
    {
        var vectors = _vectors;
        return snapshot.Segments.Reverse().SelectMany(segment => vectors.Of(segment)!.Missing
            .Where(document => !segment.Deleted.Contains(document)).Reverse().Select(document => (segment, document)));
    }

    private void Publish(List<(Segment Segment, int Document, QuantizedVector Vector)> waiting)
    {
        if (waiting.Count == 0)
            return;
        _vectors = _vectors.With(waiting.GroupBy(item => item.Segment.Lexical).ToDictionary(
            group => group.Key, group => group.ToDictionary(item => item.Document, item => item.Vector)));
        waiting.Clear();
    }

    private static Dictionary<long, PassageKey> KeysOf(IndexReader reader, Segment segment) =>
        reader.Keys(segment.First, segment.PassageId(segment.Count - 1));
}
