using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Core;
using OpenAI;

namespace ArticleBot.Models.Connections;

/// <summary>Makes the client of a configured service. Retries and time limits are those of the HTTP client it is given, so the SDK's own are off.</summary>
internal static class ModelConnection
{
    // Servers that ask for no key ignore what they are sent; the SDK insists on sending something.
    private const string NoKey = "none";

    /// <param name="model">Validated settings.</param>
    /// <param name="http">Carries the requests.</param>
    /// <param name="identity">The process's identity, asked for only with Azure and without a key.</param>
    public static OpenAIClient Open(ModelOptions model, HttpClient http, Func<TokenCredential> identity)
    {
        var endpoint = new Uri(model.Endpoint!);
        return Enum.Parse<ModelProvider>(model.Provider!, ignoreCase: true) switch
        {
            ModelProvider.AzureOpenAI when string.IsNullOrWhiteSpace(model.ApiKey) =>
                new AzureOpenAIClient(endpoint, identity(), Through(http, model, new AzureOpenAIClientOptions())),
            ModelProvider.AzureOpenAI => new AzureOpenAIClient(endpoint, new ApiKeyCredential(model.ApiKey!),
                Through(http, model, new AzureOpenAIClientOptions())),
            _ => new OpenAIClient(
                new ApiKeyCredential(string.IsNullOrWhiteSpace(model.ApiKey) ? NoKey : model.ApiKey),
                Through(http, model, new OpenAIClientOptions { Endpoint = endpoint })),
        };
    }

    private static TOptions Through<TOptions>(HttpClient http, ModelOptions model, TOptions options)
        where TOptions : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(http);
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = model.Timeout;
        return options;
    }
}
