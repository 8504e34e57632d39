using System.Net.Sockets;
using System.Text;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>Sends what nobody means well: damaged, huge and deep bodies, forged tokens, foreign addresses, requests that are broken off.</summary>
internal sealed class Stranger(int number, HttpClient http, string serviceUrl, SoakTally tally)
{
    private readonly Random _random = new(2000 + number);

    public async Task CallAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await CallOnceAsync();
                await Task.Delay(_random.Next(20, 80), cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or SocketException or IOException or OperationCanceledException)
            {
                // A refusal in the middle of a large body looks like this.
                tally.Add("hostile requests broken off");
            }
        }
    }

    private Task CallOnceAsync() => _random.Next(9) switch
    {
        0 => SendAsync("/api/messages", Text(_random.Next(1, 400))),
        1 => SendAsync("/api/messages", new string('[', _random.Next(1, 20_000))),
        2 => SendAsync("/api/messages", string.Concat(Enumerable.Repeat("{\"a\":", _random.Next(1, 3000)))),
        3 => SendAsync("/api/messages", Message("http://example.com/", "steal")),
        4 => SendAsync("/api/messages", Message(serviceUrl, new string('x', _random.Next(1, 1_500_000)))),
        5 => SendAsync($"/v3/directline/conversations/{Guid.NewGuid():n}/activities", Message(serviceUrl, "hi"), "Bearer a.b.c"),
        6 => SendAsync("/v3/directline/conversations", "{\"user\":{\"id\":5}}", "Bearer " + new string('A', 6000)),
        7 => SendAsync($"/articles/{Uri.EscapeDataString(Text(30))}?version=x&start=-1&end=99999999", null),
        _ => BreakOffAsync(),
    };

    private async Task SendAsync(string path, string? body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request);
        tally.Note(response);
        tally.Add("hostile requests refused or ignored");
    }

    /// <summary>Begins a request and goes away.</summary>
    private async Task BreakOffAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(http.BaseAddress!.Host, http.BaseAddress.Port);
        await client.GetStream().WriteAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{\"type\":"u8.ToArray());
        tally.Add("hostile requests broken off");
    }

    private string Message(string url, string text) =>
        $$"""{"type":"message","id":"{{Guid.NewGuid():n}}","channelId":"slack","serviceUrl":"{{url}}","conversation":{"id":"stranger-{{_random.Next(50)}}"},"from":{"id":"stranger"},"text":"{{text}}"}""";

    private string Text(int length) => string.Create(length, _random, static (span, random) =>
    {
        foreach (ref var character in span)
            character = (char)random.Next(1, 0xD7FF);
    });
}
