using ArticleBot.Channels.SignIn;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ArticleBot.Channels.Connector;

/// <summary>Connects a turn that the bot begins to an address that an activity let in has named, as far as the settings of today allow it.</summary>
internal sealed class KnownConnectorFactory(IKnownAddresses known, Callers callers, ConnectorClients connectors) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        ServiceAddress.TryParse(serviceUrl, out var url)
        && await known.FindAsync(url, cancellationToken) is { } address
        && callers.Admit(address.Url, address.IsVerified) is { } service
            ? connectors.Of(service)
            : throw new InvalidOperationException("The bot may write first only to a serviceUrl that an activity with a verified sender has named.");
}
