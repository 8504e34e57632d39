using System.Net;
using System.Net.Http.Headers;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>A browser on another machine, with cookies of its own: it reaches the bot under the name that a link has.</summary>
public sealed class ElsewhereBrowser(RunningBot bot) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Opens a link.</summary>
    public async Task<(HttpStatusCode Status, string Html, HttpResponseHeaders Headers)> OpenAsync(Uri link)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link.PathAndQuery);
        using var response = await SendAsync(link.Authority, request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    /// <summary>Sends a request for a path of a host.</summary>
    public Task<HttpResponseMessage> SendAsync(string host, HttpRequestMessage request)
    {
        request.RequestUri = new Uri(bot.Address, request.RequestUri!);
        request.Headers.Host = host;
        return _client.SendAsync(request);
    }

    public void Dispose() => _client.Dispose();
}
