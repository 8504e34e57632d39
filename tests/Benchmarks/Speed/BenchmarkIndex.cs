using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>The index and its retriever over a folder.</summary>
internal sealed class BenchmarkIndex : IDisposable
{
    public BenchmarkIndex(string folder, IEmbeddingGenerator<string, Embedding<float>> embedder)
    {
        var options = Options.Create(new RetrievalOptions { DataFolder = folder });
        Index = new ArticleIndex(options, embedder, TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        Retriever = new HybridRetriever(Index, embedder, options, NullLogger<HybridRetriever>.Instance);
    }

    public ArticleIndex Index { get; }

    public HybridRetriever Retriever { get; }

    public void Dispose() => Index.Dispose();
}
