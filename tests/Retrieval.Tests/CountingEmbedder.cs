using ArticleBot.Retrieval.Embedding;
using Microsoft.Extensions.AI;

namespace ArticleBot.Retrieval.Tests;

/// <summary>An embedder that counts its texts, has a name of its own and fails on demand.</summary>
internal sealed class CountingEmbedder(string name = "counting", int dimensions = 256) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly StaticEmbedder _embedder = StaticEmbedder.BuiltIn;

    public int Count { get; private set; }

    public string? Failure { get; set; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Failure is not null)
            throw new HttpRequestException(Failure);
        var embeddings = await _embedder.GenerateAsync(values, options, cancellationToken);
        Count += embeddings.Count;
        return new(embeddings.Select(embedding => new Embedding<float>(embedding.Vector[..dimensions])));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata(name) : null;

    public void Dispose() => _embedder.Dispose();
}
