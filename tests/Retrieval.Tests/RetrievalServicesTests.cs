using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval.Tests;

public sealed class RetrievalServicesTests
{
    [Fact]
    public void The_room_gives_one_index_under_its_three_names()
    {
        using var services = Services([]);

        Assert.Same(services.GetRequiredService<ArticleIndex>(), services.GetRequiredService<IArticleLibrary>());
        Assert.Same(services.GetRequiredService<ArticleIndex>(), services.GetRequiredService<ITermStatistics>());
        Assert.NotNull(services.GetRequiredService<IRetriever>());
    }

    [Theory]
    [InlineData("Retrieval:Store", "Oracle", "Retrieval:Store names an unknown store. Set it to Sqlite.")]
    [InlineData("Retrieval:VectorWeight", "1.5", "Retrieval:VectorWeight must lie between 0 and 1.")]
    [InlineData("Retrieval:DataFolder", " ", "Retrieval:DataFolder is empty. Set it to the folder that shall hold the index, such as .data.")]
    public void A_wrong_setting_is_named_at_start_with_its_repair(string key, string value, string message)
    {
        using var services = Services(new() { [key] = value });

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddLogging()
        .AddRetrieval()
        .BuildServiceProvider();
}
