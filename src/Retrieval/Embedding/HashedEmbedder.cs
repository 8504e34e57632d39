using ArticleBot.Retrieval.Analysis;
using Microsoft.Extensions.AI;

namespace ArticleBot.Retrieval.Embedding;

/// <summary>
/// An embedder that needs no fitting: every stem is a fixed random direction, a text the sum of its stems (random indexing, Kanerva et al., 2000). Texts are near
/// when they share stems.
/// </summary>
internal sealed class HashedEmbedder(TermAnalyzer analyzer) : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Dimensions = 256;

    private static readonly EmbeddingGeneratorMetadata Metadata = new("article-bot", null, "hashed-1", Dimensions);

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(Embed(value)))));
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? Metadata
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private float[] Embed(string text)
    {
        var vector = new float[Dimensions];
        foreach (var term in analyzer.Enumerate(text))
        {
            if (!term.IsStopWord)
                Add(vector, term.Stem);
        }

        return vector;
    }

    private static void Add(float[] vector, string stem)
    {
        var state = 14695981039346656037UL;
        foreach (var c in stem)
            state = (state ^ c) * 1099511628211UL;

        for (var i = 0; i < vector.Length; i += 64)
        {
            // SplitMix64 (Steele et al., 2014): one word gives 64 signs.
            var bits = state += 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            bits ^= bits >> 31;
            for (var j = 0; j < 64; j++)
                vector[i + j] += (bits >> j & 1) == 0 ? -1 : 1;
        }
    }
}
