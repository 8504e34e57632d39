using ArticleBot.Channels.Activities;
using ArticleBot.Channels.SignIn;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Rest;

namespace ArticleBot.Channels.Connector;

/// <summary>
/// The SDK's clients, one for each address. Turns share it: to make one costs half of what a turn costs, as it builds a dozen regular expressions for
/// a header that we replace.
/// </summary>
internal sealed class ConnectorClients(IHttpClientFactory clients, IAppToken appToken) : IDisposable
{
    /// <summary>The name of the HTTP client whose handlers repeat, bound and mend calls to channels.</summary>
    public const string HttpClientName = "ArticleBot.Channels.Connector";

    /// <summary>Long enough to cost nothing; addresses that are no longer spoken to go.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = KnownAddress.Most });

    /// <summary>The client of an address; may be used by many turns at once, and disposed by each.</summary>
    public IConnectorClient Of(ServiceAddress service) => _kept.GetOrCreate(service, entry =>
    {
        entry.Size = 1;
        entry.AbsoluteExpirationRelativeToNow = Kept;
        return new LastingClient(service.Url, new BotToken(appToken, service.CarriesToken), clients.CreateClient(HttpClientName));
    })!;

    public void Dispose() => _kept.Dispose();

    /// <summary>The SDK disposes the client with each turn; this one outlives it, and the connections under it are the factory's.</summary>
    private sealed class LastingClient : ConnectorClient
    {
        public LastingClient(Uri url, ServiceClientCredentials credentials, HttpClient http)
            : base(url, credentials, http, disposeHttpClient: false)
        {
            SerializationSettings.ContractResolver = ActivityJson.Contracts;
            DeserializationSettings.ContractResolver = ActivityJson.Contracts;
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
