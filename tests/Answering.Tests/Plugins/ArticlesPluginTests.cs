using System.Text.Json;
using ArticleBot.Answering.Plugins;
using ArticleBot.Answering.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace ArticleBot.Answering.Tests.Plugins;

/// <summary>Another agent's kernel imports the plugin and calls it by name, with arguments as a model would give them.</summary>
public sealed class ArticlesPluginTests : IDisposable
{
    private readonly ServiceProvider _services = Assistants.Services(SmallLibrary.Of("The harbour of Lunden opened in 1872. It has 14 piers."), null);
    private readonly Kernel _kernel = new();

    public ArticlesPluginTests() => _kernel.Plugins.AddFromObject(_services.GetRequiredService<ArticlesPlugin>(), ArticlesPlugin.Name);

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_kernel_asks_and_gets_checked_sentences_with_their_quotes()
    {
        var answer = await CallAsync<PluginAnswer>("ask", new() { ["question"] = "When did the harbour of Lunden open?" });

        Assert.True(answer.Answered);
        var sentence = Assert.Single(answer.Sentences);
        Assert.Equal("The harbour of Lunden opened in 1872.", sentence.Text);
        Assert.Equal("The harbour of Lunden opened in 1872.", Assert.Single(answer.Quotes, quote => sentence.Quotes.Contains(quote.Number)).Text);
    }

    [Fact]
    public async Task What_the_articles_do_not_answer_is_said_to_be_so()
    {
        var answer = await CallAsync<PluginAnswer>("ask", new() { ["question"] = "Who painted the ceiling of the opera in Marrowby?" });

        Assert.False(answer.Answered);
        Assert.Empty(answer.Quotes);
        Assert.NotEmpty(answer.Text);
    }

    [Fact]
    public async Task A_kernel_searches_and_gets_passages()
    {
        var passages = await CallAsync<IReadOnlyList<PluginPassage>>("search", new() { ["query"] = "harbour piers", ["count"] = "1" });

        Assert.Contains("14 piers", Assert.Single(passages).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The harbour of Lunden opened in 1872.", true)]
    [InlineData("The harbour of Lunden opened in 1827.", false)]
    public async Task A_kernel_checks_a_sentence_of_its_own(string sentence, bool isSupported)
    {
        var verdict = await CallAsync<PluginVerdict>(
            "check", new()
            {
                ["sentence"] = sentence,
                ["quotes"] = new[] { "The harbour of Lunden opened in 1872." },
                ["question"] = "When did the harbour of Lunden open?"
            });

        Assert.Equal(isSupported, verdict.Supported);
        Assert.Equal(isSupported, verdict.Reason is null);
    }

    [Fact]
    public async Task Quotes_as_a_models_JSON_are_read()
    {
        var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(
            """{"sentence":"It has 15 piers.","quotes":["It has 14 piers."]}""")!;

        Assert.False((await CallAsync<PluginVerdict>("check", new(arguments))).Supported);
    }

    [Fact]
    public async Task What_is_out_of_bounds_is_refused_with_its_bound()
    {
        var tooMany = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync<PluginVerdict>(
            "check", new() { ["sentence"] = "It has 14 piers.", ["quotes"] = Enumerable.Repeat("It has 14 piers.", ArticlesPlugin.MostQuotes + 1).ToArray() }));
        Assert.Contains("12 quotes", tooMany.Message, StringComparison.Ordinal);

        await Assert.ThrowsAsync<ArgumentException>(() =>
            CallAsync<PluginVerdict>("check", new() { ["sentence"] = "It has 14 piers.", ["quotes"] = new string?[] { null } }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            CallAsync<IReadOnlyList<PluginPassage>>("search", new() { ["query"] = "piers", ["count"] = 1000 }));
        await Assert.ThrowsAsync<ArgumentException>(() => CallAsync<PluginAnswer>("ask", new() { ["question"] = " " }));
    }

    private async Task<T> CallAsync<T>(string function, KernelArguments arguments) =>
        (await _kernel.InvokeAsync(ArticlesPlugin.Name, function, arguments)).GetValue<T>()!;
}
