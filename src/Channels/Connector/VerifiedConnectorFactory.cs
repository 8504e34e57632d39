using ArticleBot.Channels.SignIn;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ArticleBot.Channels.Connector;

/// <summary>Connects a turn that the bot begins to an address that a verified activity has named.</summary>
internal sealed class VerifiedConnectorFactory(VerifiedAddresses verified, IHttpClientFactory clients, IAppToken appToken) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        ServiceAddress.TryParse(serviceUrl, out var url) && verified.Find(url) is { } service
            ? new ChannelConnectorFactory(service, clients, appToken).CreateAsync(serviceUrl, audience, cancellationToken)
            : throw new InvalidOperationException("The bot may write first only to a serviceUrl that an activity with a verified sender has named.");
}
