using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;
using ArticleBot.Retrieval.Searching;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval;

/// <summary>
/// Finds passages by their words (BM25) and by their meaning (vectors), joined by score. The same question over the same index gives the same result.
/// </summary>
public sealed class HybridRetriever : IRetriever
{
    private const int MostAttempts = 5;

    private readonly ArticleIndex _index;
    private readonly IEmbeddingGenerator<string, Embedding<float>> _embedder;
    private readonly float _vectorWeight;
    private readonly float _encoderWeight;
    private readonly PassageEncoding? _encoding;
    private readonly ILogger<HybridRetriever> _logger;

    /// <summary>Makes the retriever.</summary>
    /// <param name="index">What is searched.</param>
    /// <param name="embedder">Embeds questions as the index's own vectors are.</param>
    /// <param name="options">Weights.</param>
    /// <param name="logger">Told when a question could not be embedded.</param>
    /// <param name="encoding">The pretrained encoder's vectors; absent where there is none.</param>
    public HybridRetriever(
        ArticleIndex index,
        IEmbeddingGenerator<string, Embedding<float>> embedder,
        IOptions<RetrievalOptions> options,
        ILogger<HybridRetriever> logger,
        PassageEncoding? encoding = null)
    {
        _index = index;
        _embedder = embedder;
        _vectorWeight = (float)options.Value.VectorWeight;
        _encoderWeight = (float)options.Value.EncoderWeight;
        _encoding = encoding;
        _logger = logger;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RankedPassage>> FindAsync(Question question, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 200);

        var snapshot = _index.Snapshot;
        if (snapshot.PassageCount == 0)
            return [];

        var terms = TermAnalyzer.English.QuestionTerms(question.Text);
        var vector = await EmbedAsync(question, cancellationToken);
        var encoded = Encode(question);
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var usable = _index.CanSearchVectors(snapshot) && vector?.Dimensions == snapshot.Space?.Dimensions ? vector : null;
            var hits = HybridSearch.Find(
                snapshot, terms, usable, _vectorWeight, count, sideBySide: snapshot.PlaceCount >= HybridSearch.SideBySideFrom, encoder: Leg(snapshot, encoded));
            var passages = _index.Read(reader => ReadPassages(reader, snapshot, hits, evenIfOutdated: attempt == MostAttempts));
            if (passages is not null)
                return passages;

            // Articles changed between the search and the reading: search their new state.
            snapshot = _index.Publish();
        }
    }

    private static List<RankedPassage>? ReadPassages(IndexReader reader, IndexSnapshot snapshot, HybridHit[] hits, bool evenIfOutdated)
    {
        if (!evenIfOutdated && reader.Generation() != snapshot.Generation)
            return null;

        var passages = new List<RankedPassage>(hits.Length);
        foreach (var hit in hits)
        {
            if (reader.Passage(snapshot.PassageId(hit.Place)) is not var (passage, alsoIn))
                continue;
            passages.Add(new RankedPassage(passage, hit.Score)
            {
                Lexical = hit.Bm25,
                LexicalShare = hit.Share,
                Cosine = hit.Cosine,
                EncoderCosine = hit.EncoderCosine,
                Coverage = hit.Coverage,
                AlsoIn = alsoIn,
            });
        }

        return passages;
    }

    private QueryVector? Encode(Question question)
    {
        try
        {
            return _encoding?.Encode(question.Text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Such as want of memory: words and table still find passages.
            _logger.QuestionNotEncoded(exception);
            return null;
        }
    }

    private EncoderLeg? Leg(IndexSnapshot snapshot, QueryVector? question) =>
        question is null ? null : new EncoderLeg(question, _encoding!.Vectors.Of(snapshot), _encoderWeight);

    private async Task<QueryVector?> EmbedAsync(Question question, CancellationToken cancellationToken)
    {
        try
        {
            var embeddings = await _embedder.GenerateAsync([question.Text], cancellationToken: cancellationToken);
            return new QueryVector(embeddings[0].Vector.Span);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a provider throws, the words can still be searched.
            _logger.QuestionNotEmbedded(exception.Message);
            return null;
        }
    }
}
