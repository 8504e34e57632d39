using System.Net;
using System.Net.Http.Headers;
using ArticleBot.Channels.SignIn;

namespace ArticleBot.Channels.Connector;

/// <summary>A channel may have revoked the token early: one fresh token, then its word stands.</summary>
internal sealed class TokenRenewalHandler(IAppToken appToken) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || request.Headers.Authorization is null)
            return response;

        response.Dispose();
        request.Headers.Authorization = await appToken.GetAsync(refresh: true, cancellationToken) is { } token
            ? new AuthenticationHeaderValue("Bearer", token)
            : null;
        return await base.SendAsync(request, cancellationToken);
    }
}
