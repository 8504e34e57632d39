using ArticleBot.Answering;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Retrieval.Encodings;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests.Indexing;

/// <summary>The pretrained encoder reads behind the answers of the whole bot, and never stands in their way.</summary>
public sealed class EncodingInBackgroundTests : IAsyncLifetime
{
    private readonly RunningBot _bot = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task An_article_that_comes_while_serving_is_encoded_and_readiness_tells_when_it_is()
    {
        await _bot.InitializeAsync();
        var before = Progress.Total;

        await File.WriteAllTextAsync(Path.Combine(_bot.Articles, "ferry.txt"), "The ferry to Sorn leaves at 8 in the morning from the northern quay.");

        await UntilAsync(() => Progress.Total > before && Progress.IsComplete);
        Assert.Equal(new EncodingProgress(before + 1, before + 1, null), Progress);
        Assert.Equal("Healthy", await _bot.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Where_the_vectors_cannot_be_kept_questions_are_answered_and_readiness_says_why()
    {
        Directory.CreateDirectory(Path.Combine(_bot.Data, "encoder.db"));
        await _bot.InitializeAsync();

        var answer = await AskAsync();

        Assert.Contains("Marta Vinje", answer, StringComparison.Ordinal);
        Assert.StartsWith("Degraded\nencoder.db cannot be used: ", await _bot.Client.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_table_alone_nothing_is_encoded_and_nothing_is_amiss()
    {
        await _bot.With("Models:Embeddings:Provider", "table").InitializeAsync();

        var answer = await AskAsync();

        Assert.Contains("Marta Vinje", answer, StringComparison.Ordinal);
        Assert.Contains("switched off", Progress.Unavailable, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_bot.Data, "encoder.db")));
        Assert.Equal("Healthy", await _bot.Client.GetStringAsync("/health/ready"));
    }

    private EncodingProgress Progress => _bot.Services.GetRequiredService<PassageEncoding>().Progress;

    private async Task<string> AskAsync() =>
        (await _bot.Services.GetRequiredService<IAssistant>().AskAsync(new Asking("Who built the lighthouse of Karnsund?"), default)).Text;

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isSo())
            await Task.Delay(50, patience.Token);
    }
}
