using System.Net.Http.Headers;
using ArticleBot.Channels.SignIn;
using Microsoft.Rest;

namespace ArticleBot.Channels.Connector;

/// <summary>Puts the bot's own token on calls to an address that has earned it.</summary>
/// <remarks>No token means no header at all: an empty "Bearer" is refused by the Emulator.</remarks>
internal sealed class BotToken(IAppToken appToken, bool isCarried) : ServiceClientCredentials
{
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (isCarried && await appToken.GetAsync(refresh: false, cancellationToken) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
