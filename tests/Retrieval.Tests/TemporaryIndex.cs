using ArticleBot.Articles;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval.Tests;

/// <summary>An index in a folder of its own, deleted at the end; several may be opened over the same folder.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly TemporaryIndex? _owner;

    public TemporaryIndex(IEmbeddingGenerator<string, Embedding<float>>? embedder = null, TemporaryIndex? sharing = null)
    {
        _owner = sharing;
        Folder = sharing?.Folder ?? Directory.CreateTempSubdirectory("article-bot-index-").FullName;
        var generator = embedder ?? StaticEmbedder.BuiltIn;
        var options = Options.Create(new RetrievalOptions { DataFolder = Folder });
        Index = new ArticleIndex(options, generator, TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        Retriever = new HybridRetriever(Index, generator, options, NullLogger<HybridRetriever>.Instance);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "index.db");

    public ArticleIndex Index { get; }

    public HybridRetriever Retriever { get; }

    public Task<IndexReport> RefreshAsync(IArticleSource source) => Index.RefreshAsync(source, null, CancellationToken.None);

    public Task<IReadOnlyList<RankedPassage>> FindAsync(string question, int count = 10) =>
        Retriever.FindAsync(new Question(question), count, CancellationToken.None);

    public async Task<string[]> KeysAsync(string question) => [.. (await FindAsync(question)).Select(found => found.Passage.Article.Key)];

    public void Dispose()
    {
        Index.Dispose();
        if (_owner is null)
            Directory.Delete(Folder, recursive: true);
    }
}
