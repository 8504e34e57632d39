using ArticleBot.Models.Tests.Fakes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Models.Tests;

public class ModelsOptionsTests
{
    [Fact]
    public async Task Without_settings_there_is_no_chat_model_and_start_succeeds()
    {
        await using var host = ModelHost.Create([]);

        host.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Null(host.Services.GetService<IChatClient>());
    }

    [Fact]
    public async Task Without_settings_the_built_in_embeddings_stay()
    {
        using var builtIn = new OneNumberEmbeddings();
        await using var host = ModelHost.Create([], services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => builtIn));

        Assert.Same(builtIn, host.Embeddings);
    }

    [Fact]
    public async Task Configured_embeddings_replace_the_built_in_ones()
    {
        using var builtIn = new OneNumberEmbeddings();
        await using var host = ModelHost.Create(
            [
                ("Models:Embeddings:Provider", "OpenAICompatible"),
                ("Models:Embeddings:Endpoint", "http://localhost:11434/v1"),
                ("Models:Embeddings:Deployment", "nomic-embed-text"),
            ],
            services => services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => builtIn));

        Assert.NotSame(builtIn, host.Embeddings);
        Assert.Equal("nomic-embed-text", host.Embeddings.GetService<EmbeddingGeneratorMetadata>()!.DefaultModelId);
    }

    [Theory]
    [InlineData("Endpoint=https://x.openai.azure.com", "Models:Chat:Provider is missing although Models:Chat:Endpoint is set. Set it to AzureOpenAI or "
        + "OpenAICompatible, or remove the others.")]
    [InlineData("Provider=Azure", "Models:Chat:Provider is \"Azure\", which is not known. Set it to AzureOpenAI or OpenAICompatible.")]
    [InlineData("Provider=7", "Models:Chat:Provider is \"7\", which is not known. Set it to AzureOpenAI or OpenAICompatible.")]
    [InlineData("Provider=AzureOpenAI;Endpoint=https://x.openai.azure.com", "Models:Chat:Deployment is missing. Set it to the deployment's name, which "
        + "the Azure portal lists under the resource's deployments.")]
    [InlineData("Provider=OpenAICompatible;Endpoint=http://localhost:1/v1", "Models:Chat:Deployment is missing. Set it to the model's name as the server "
        + "lists it under /models.")]
    [InlineData("Provider=AzureOpenAI;Deployment=d",
        "Models:Chat:Endpoint is missing. Set it to the service's address, such as https://NAME.openai.azure.com.")]
    [InlineData("Provider=AzureOpenAI;Deployment=d;Endpoint=x.openai.azure.com", "Models:Chat:Endpoint is not an http or https address. Set it to one "
        + "such as https://NAME.openai.azure.com.")]
    [InlineData("Provider=OpenAICompatible;Deployment=d;Endpoint=https://me:pw@host/v1", "Models:Chat:Endpoint holds a user name, a query or a fragment. "
        + "Keep the plain address there and put the key into Models:Chat:ApiKey.")]
    [InlineData("Provider=OpenAICompatible;Deployment=d;Endpoint=https://host/v1?key=k", "Models:Chat:Endpoint holds a user name, a query or a fragment. "
        + "Keep the plain address there and put the key into Models:Chat:ApiKey.")]
    [InlineData("Provider=OpenAICompatible;Deployment=d;Endpoint=http://host/v1;ApiKey=k", "Models:Chat:Endpoint is http, so the key would travel in "
        + "clear text. Use https; http is for servers on this machine.")]
    [InlineData("Provider=AzureOpenAI;Deployment=d;Endpoint=http://host/", "Models:Chat:Endpoint is http, so the key would travel in clear text. Use "
        + "https; http is for servers on this machine.")]
    [InlineData("Provider=OpenAICompatible;Deployment=d;Endpoint=http://localhost:1/v1;TimeoutSeconds=0",
        "Models:Chat:TimeoutSeconds is out of range. The field TimeoutSeconds must be between 1 and 600.")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_says_how_to_repair_it(string settings, string message)
    {
        await using var host = ModelHost.Create(settings.Split(';').Select(setting => setting.Split('=', 2))
            .Select(pair => ("Models:Chat:" + pair[0], (string?)pair[1])));

        var exception = Assert.Throws<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal([message], exception.Failures);
    }

    [Fact]
    public async Task Embedding_settings_are_checked_under_their_own_name()
    {
        await using var host = ModelHost.Create([("Models:Embeddings:Provider", "OpenAICompatible"), ("Models:Embeddings:BatchSize", "0")]);

        var exception = Assert.Throws<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(3, exception.Failures.Count());
        Assert.All(exception.Failures, failure => Assert.StartsWith("Models:Embeddings:", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_in_the_house_without_a_key_may_be_plain_http()
    {
        await using var host = ModelHost.Create(
        [
            ("Models:Chat:Provider", "openaicompatible"),
            ("Models:Chat:Endpoint", "http://gpu.house:8000/v1"),
            ("Models:Chat:Deployment", "local"),
        ]);

        host.Services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(host.Services.GetService<IChatClient>());
    }

    private sealed class OneNumberEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(new[] { (float)value.Length }))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
