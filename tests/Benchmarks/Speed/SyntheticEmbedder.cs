using Microsoft.Extensions.AI;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>
/// Gives the passages their vectors in the order they are asked for, and costs nothing but the copying: the vectors are drawn before.
/// </summary>
internal sealed class SyntheticEmbedder(IReadOnlyList<float[]> vectors) : IEmbeddingGenerator<string, Embedding<float>>
{
    private int _next;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(vectors[_next++ % vectors.Count]))));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("synthetic") : null;

    public void Dispose()
    {
    }
}
