using ArticleBot.Channels.Activities;
using ArticleBot.Channels.SignIn;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ArticleBot.Channels.Connector;

/// <summary>Makes the SDK's client for the one address that was checked. The client lives as long as its turn; the connections under it are shared.</summary>
internal sealed class ChannelConnectorFactory(ServiceAddress service, IHttpClientFactory clients, IAppToken appToken) : ConnectorFactory
{
    /// <summary>The name of the HTTP client whose handlers repeat, bound and mend calls to channels.</summary>
    public const string HttpClientName = "ArticleBot.Channels.Connector";

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!ServiceAddress.TryParse(serviceUrl, out var url) || url != service.Url)
            throw new InvalidOperationException("The bot may only be connected to the serviceUrl that was checked.");

        var client = new ConnectorClient(
            service.Url, new BotToken(appToken, service.CarriesToken), clients.CreateClient(HttpClientName), disposeHttpClient: true);
        client.SerializationSettings.ContractResolver = ActivityJson.Contracts;
        client.DeserializationSettings.ContractResolver = ActivityJson.Contracts;
        return Task.FromResult<IConnectorClient>(client);
    }
}
