using System.Globalization;
using ArticleBot.Retrieval.Dense;
using Microsoft.Extensions.AI;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>Turns texts into vectors, in portions that remote embedders accept.</summary>
internal sealed class PassageEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator)
{
    private const int Portion = 256;

    /// <summary>Names the embedder and its version: vectors of another fingerprint cannot be compared.</summary>
    public string Fingerprint { get; } = FingerprintOf(generator);

    /// <summary>One vector per text, all of the same number of dimensions.</summary>
    /// <exception cref="EmbeddingException">The embedder failed or gave something else than asked for.</exception>
    public async Task<QuantizedVector[]> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var vectors = new QuantizedVector[texts.Count];
        for (var start = 0; start < texts.Count; start += Portion)
        {
            var portion = texts.Skip(start).Take(Portion).ToArray();
            var embeddings = await GenerateAsync(portion, cancellationToken);
            for (var i = 0; i < portion.Length; i++)
                vectors[start + i] = QuantizedVector.Of(embeddings[i].Vector.Span);
        }

        if (vectors.FirstOrDefault(vector => vector.Components.Length != vectors[0].Components.Length) is { Components: { } odd })
            throw new EmbeddingException($"The embedder gave vectors of {vectors[0].Components.Length} and of {odd.Length} numbers.");
        return vectors;
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(string[] texts, CancellationToken cancellationToken)
    {
        try
        {
            var embeddings = await generator.GenerateAsync(texts, cancellationToken: cancellationToken);
            return embeddings.Count == texts.Length
                ? embeddings
                : throw new EmbeddingException($"The embedder gave {embeddings.Count} vectors for {texts.Length} texts.");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or EmbeddingException))
        {
            // Whatever a provider throws means the same here: no vectors now, the words are indexed all the same.
            throw new EmbeddingException($"The embedder failed: {exception.Message}", exception);
        }
    }

    private static string FingerprintOf(IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        var metadata = generator.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{metadata?.ProviderName ?? generator.GetType().Name}/{metadata?.DefaultModelId ?? "default"}/{metadata?.DefaultModelDimensions ?? 0}");
    }
}

/// <summary>Passages could not be embedded.</summary>
internal sealed class EmbeddingException(string message, Exception? inner = null) : Exception(message, inner);
