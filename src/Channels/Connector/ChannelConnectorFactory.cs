using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ArticleBot.Channels.Connector;

/// <summary>Gives the SDK the client of the one address that was checked.</summary>
internal sealed class ChannelConnectorFactory(ServiceAddress service, ConnectorClients connectors) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        ServiceAddress.TryParse(serviceUrl, out var url) && url == service.Url
            ? Task.FromResult(connectors.Of(service))
            : throw new InvalidOperationException("The bot may only be connected to the serviceUrl that was checked.");
}
