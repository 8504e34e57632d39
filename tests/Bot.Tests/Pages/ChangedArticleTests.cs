using ArticleBot.Answering;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.English;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests.Pages;

/// <summary>Links in old answers keep their promise after the article changed.</summary>
public sealed class ChangedArticleTests : IAsyncLifetime
{
    private readonly RunningBot _bot = new();

    private string Mill => Path.Combine(_bot.Articles, "mill.txt");

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_cited_version_is_shown_with_what_has_changed_at_the_quote()
    {
        var link = await CiteMonksAsync();
        await File.WriteAllTextAsync(Mill, (await File.ReadAllTextAsync(Mill)).Replace("dug by monks", "dug by nuns", StringComparison.Ordinal));
        await RefreshAsync();

        var html = await _bot.Client.GetStringAsync(link);

        Assert.Contains("It has changed since", html, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"quote\">The pond was dug by monks", html, StringComparison.Ordinal);
        Assert.Contains("<ins>The pond was dug by nuns", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_article_is_still_shown_as_it_was_cited()
    {
        var link = await CiteMonksAsync();
        File.Delete(Mill);
        await RefreshAsync();

        var html = await _bot.Client.GetStringAsync(link);

        Assert.Contains("no longer among the articles", html, StringComparison.Ordinal);
        Assert.Contains("<mark id=\"quote\">The pond was dug by monks", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_is_noticed_while_the_bot_runs()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_bot.Articles, "ferry.txt"),
            "The ferry of Lowmere\n\nThe ferry of Lowmere carries nine cows and forty people. Its captain Signe Dahl has steered it since 1988.");

        var library = _bot.Services.GetRequiredService<IArticleLibrary>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await library.FindAsync("ferry.txt", patience.Token) is null)
            await Task.Delay(50, patience.Token);

        var answer = await _bot.Services.GetRequiredService<IAssistant>().AskAsync(new Asking("Who is the captain of the ferry of Lowmere?"), default);
        Assert.Contains("Signe Dahl", answer.Text, StringComparison.Ordinal);
    }

    private async Task<string> CiteMonksAsync()
    {
        var article = (await _bot.Services.GetRequiredService<IArticleLibrary>().FindAsync("mill.txt", default))!;
        _bot.Services.GetRequiredService<CitedArticleStore>().Keep(article);
        const string quote = "The pond was dug by monks in the thirteenth century.";
        var start = article.Text.IndexOf(quote, StringComparison.Ordinal);
        return new ArticlePlace("mill.txt", article.Version, new TextSpan(start, start + quote.Length)).Path;
    }

    private async Task RefreshAsync() => await _bot.Services.GetRequiredService<ArticleIndexing>().RefreshAsync(null, isRebuild: false, default);
}
