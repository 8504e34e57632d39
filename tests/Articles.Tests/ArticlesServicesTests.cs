using ArticleBot.Articles.Sources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Articles.Tests;

public sealed class ArticlesServicesTests
{
    [Fact]
    public async Task The_configured_folder_is_what_the_services_read()
    {
        using var folder = new CorpusFolder().With("a.txt", "Text.");

        var source = Provide(("Articles:Folder", folder.FullPath)).GetRequiredService<IArticleSource>();

        Assert.Equal("a.txt", Assert.Single(await source.ReadAsync(CancellationToken.None).ToListAsync()).Key);
    }

    [Fact]
    public void A_path_that_ends_in_jsonl_is_read_line_by_line()
    {
        var sources = Provide().GetRequiredService<ArticleSources>();

        Assert.IsType<JsonLinesArticleSource>(sources.Open("some/where.jsonl"));
        Assert.IsType<FolderArticleSource>(sources.Open("some/where"));
    }

    [Theory]
    [InlineData("Articles:WordsPerPassage", "300", "Articles:WordsPerPassage must lie between 20 and 256.")]
    [InlineData("Articles:WordsPerPassage", "19", "Articles:WordsPerPassage must lie between 20 and 256.")]
    [InlineData("Articles:MegabytesPerArticle", "0", "Articles:MegabytesPerArticle must lie between 1 and 256.")]
    [InlineData("Articles:Folder", "", "Articles:Folder is empty; name the folder that holds the articles, for example \"corpus\".")]
    public void A_setting_out_of_range_stops_the_start_with_a_sentence(string name, string value, string message)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Provide((name, value)).GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Provide(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build())
        .AddArticles()
        .BuildServiceProvider();
}
