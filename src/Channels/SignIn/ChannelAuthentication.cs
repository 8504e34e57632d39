using System.Security.Claims;
using ArticleBot.Channels.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.SignIn;

/// <summary>The SDK's sign-in over our own token check, which answers a forged token with 401 where the SDK's throws.</summary>
internal sealed class ChannelAuthentication(
    BotIdentity identity, TokenCheck tokens, Callers callers, IKnownAddresses known, ConnectorClients connectors) : BotFrameworkAuthentication
{
    /// <summary>Lets in a caller that <see cref="Callers"/> has checked; from now on the bot may write first to the caller's address.</summary>
    public async ValueTask<AuthenticateRequestResult> AdmitAsync(ServiceAddress service, CancellationToken cancellationToken)
    {
        await known.AddAsync(new KnownAddress(service.Url, service.CarriesToken), cancellationToken);
        return new AuthenticateRequestResult
        {
            Audience = identity.TokenAudience,
            ClaimsIdentity = Identity(),
            ConnectorFactory = new ChannelConnectorFactory(service, connectors),
        };
    }

    /// <exception cref="UnauthorizedAccessException">The token does not entitle its bearer.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var verdict = await tokens.CheckAsync(authHeader, activity, cancellationToken);
        return verdict.Status == 200 && ServiceAddress.TryParse(activity.ServiceUrl, out var url)
            ? await AdmitAsync(ServiceAddress.Verified(url), cancellationToken)
            : throw new UnauthorizedAccessException("The request was refused.");
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming connections of the App Service extension are not offered.");

    /// <summary>For turns that the bot begins: to addresses that an activity let in has named, and no other.</summary>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new KnownConnectorFactory(known, callers, connectors);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    private ClaimsIdentity Identity() => new(
        identity.AppId is { } app ? [new Claim(AuthenticationConstants.AudienceClaim, app)] : [],
        authenticationType: identity.AppId is null ? null : "Bearer");
}
