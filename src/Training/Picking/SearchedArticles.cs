using System.Text.Json;
using ArticleBot.Answering;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.Articles.Sources;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;
using ArticleBot.Training.Sets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleBot.Training.Picking;

/// <summary>Articles in an index of their own, searched and read by the application's own services.</summary>
internal sealed class SearchedArticles : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private SearchedArticles(DirectoryInfo folder)
    {
        _folder = folder;
        var settings = new Dictionary<string, string?> { ["Retrieval:DataFolder"] = folder.FullName };
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddRetrieval()
            // The shipped picker may be of other features than those that are fitted now; here nothing is chosen yet.
            .AddSingleton(new SentencePickers(Flat, Flat))
            .AddAnswering()
            .BuildServiceProvider();
    }

    /// <summary>A picker that weighs all alike.</summary>
    public static SentencePicker Flat { get; } = new(new PickerModel(SentenceFeatures.Names, [.. SentenceFeatures.Names.Select(_ => 1f)]));

    /// <summary>Finds passages as the application does.</summary>
    public IRetriever Retriever => _services.GetRequiredService<IRetriever>();

    /// <summary>Reads them as the application does.</summary>
    public EvidenceReader Reader => _services.GetRequiredService<EvidenceReader>();

    /// <summary>Indexes the articles in a temporary folder, which goes with this object.</summary>
    public static async Task<SearchedArticles> OpenAsync(IEnumerable<RawArticle> articles, CancellationToken cancellationToken)
    {
        var searched = new SearchedArticles(Directory.CreateTempSubdirectory("articlebot-training-"));
        var file = Path.Combine(searched._folder.FullName, "articles.jsonl");
        var lines = articles.Select(article => JsonSerializer.Serialize(new { id = article.Id, title = article.Title, text = article.Text }));
        await File.WriteAllLinesAsync(file, lines, cancellationToken);
        return await searched.IndexAsync(new JsonLinesArticleSource(file, new ArticlesOptions()), cancellationToken);
    }

    /// <summary>Indexes a folder of articles; the index lies in a temporary folder, which goes with this object.</summary>
    public static Task<SearchedArticles> OpenAsync(string folder, CancellationToken cancellationToken) =>
        new SearchedArticles(Directory.CreateTempSubdirectory("articlebot-training-"))
            .IndexAsync(new FolderArticleSource(folder, new ArticlesOptions()), cancellationToken);

    private async Task<SearchedArticles> IndexAsync(IArticleSource source, CancellationToken cancellationToken)
    {
        await _services.GetRequiredService<ArticleIndex>().RefreshAsync(source, null, cancellationToken);
        await _services.GetRequiredService<PassageEncoding>().CompleteAsync(EncodingPace.AtOnce, null, cancellationToken);
        await _services.GetRequiredService<ISpanReader>().WhenReadyAsync(cancellationToken);
        return this;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
