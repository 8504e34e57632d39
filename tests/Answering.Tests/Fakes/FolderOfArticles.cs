using ArticleBot.Answering.Answers;
using ArticleBot.Articles;
using ArticleBot.Articles.Sources;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>An assistant over real files, through the real readers, index, ranker and reader; the index lies in a temporary folder.</summary>
internal sealed class FolderOfArticles : IDisposable
{
    private string? _ownArticles;
    private readonly string _folder = Directory.CreateTempSubdirectory("articles").FullName;
    private readonly ServiceProvider _services;

    private FolderOfArticles(string articles, params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            [new("Retrieval:DataFolder", Path.Combine(_folder, "data")), new("Answering:SuggestionBudget", "00:00:20"),
                .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]).Build());
        _services = services.AddSingleton(SharedReader.Both).AddRetrieval().AddAnswering().BuildServiceProvider();
        var index = _services.GetRequiredService<ArticleIndex>();
        index.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        var source = new ArticleSources(Options.Create(new ArticlesOptions())).Open(articles.Length > 0 ? articles : _folder);
        index.RefreshAsync(source, null, CancellationToken.None).GetAwaiter().GetResult();
        _services.GetRequiredService<PassageEncoding>().CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    public IAssistant Assistant => _services.GetRequiredService<IAssistant>();

    public IArticleLibrary Library => _services.GetRequiredService<IArticleLibrary>();

    /// <summary>Asks one question of one article.</summary>
    public static async Task<Answer> AskAsync(string name, string text, string question)
    {
        using var articles = Of((name, text));
        return await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);
    }

    /// <summary>The articles that ship with the repository.</summary>
    public static FolderOfArticles Shipped()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Bot.sln above the tests.");
        return new FolderOfArticles(Path.Combine(folder.FullName, "corpus"));
    }

    /// <summary>The articles of a folder, which stays as it is.</summary>
    public static FolderOfArticles At(string folder) => new(folder);

    public static FolderOfArticles Of(params (string Name, string Text)[] files) => With([], files);

    /// <summary>The articles of a folder, answered under settings of the test's own.</summary>
    public static FolderOfArticles With((string Key, string Value)[] settings, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("corpus").FullName;
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        return new FolderOfArticles(folder, settings) { _ownArticles = folder };
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
        if (_ownArticles is { } own)
            Directory.Delete(own, recursive: true);
    }
}
