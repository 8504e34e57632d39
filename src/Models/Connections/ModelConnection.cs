using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using OpenAI;

namespace ArticleBot.Models.Connections;

/// <summary>Makes the client of a configured service. Retries and time limits are those of the HTTP client it is given, so the SDK's own are off.</summary>
internal static class ModelConnection
{
    // Servers that ask for no key ignore what they are sent; the SDK insists on sending something.
    private const string NoKey = "none";

    /// <summary>Azure's interface without a version of its own: the newest stable one, worded as OpenAI's.</summary>
    private const string AzurePath = "/openai/v1";

    /// <param name="model">Validated settings.</param>
    /// <param name="http">Carries the requests.</param>
    /// <param name="identity">The process's identity, asked for only with Azure and without a key.</param>
#pragma warning disable OPENAI001 // Marked as new: there is no other way to sign in as Azure wants it.
    public static OpenAIClient Open(ModelOptions model, HttpClient http, Func<TokenCredential> identity) =>
        Enum.Parse<ModelProvider>(model.Provider!, ignoreCase: true) == ModelProvider.AzureOpenAI
            ? new OpenAIClient(SignIn(model, identity), Options(model, http, AzureAddress(model.Endpoint!)))
            : new OpenAIClient(new ApiKeyCredential(string.IsNullOrWhiteSpace(model.ApiKey) ? NoKey : model.ApiKey), Options(model, http, model.Endpoint!));
#pragma warning restore OPENAI001

    private static AuthenticationPolicy SignIn(ModelOptions model, Func<TokenCredential> identity) => string.IsNullOrWhiteSpace(model.ApiKey)
        ? new IdentityPolicy(identity())
        : ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(model.ApiKey), "api-key");

    /// <summary>The resource's address as the portal shows it, whether or not with the path.</summary>
    private static string AzureAddress(string endpoint)
    {
        var address = endpoint.TrimEnd('/');
        return address.EndsWith(AzurePath, StringComparison.OrdinalIgnoreCase) ? address : address + AzurePath;
    }

    private static OpenAIClientOptions Options(ModelOptions model, HttpClient http, string endpoint) => new()
    {
        Endpoint = new Uri(endpoint),
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = model.Timeout,
    };
}
