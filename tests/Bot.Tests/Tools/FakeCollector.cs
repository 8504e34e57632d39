using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>A collector of OpenTelemetry on this machine, over HTTP: keeps what it is sent. Names and texts stand in protobuf as they are.</summary>
internal sealed class FakeCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private readonly WebApplication _server;

    private FakeCollector(WebApplication server) => _server = server;

    /// <summary>What a program is told to send to.</summary>
    public string Endpoint => _server.Urls.First();

    /// <summary>All that was sent to a path, such as <c>/v1/traces</c>.</summary>
    public string Received(string path) => string.Concat(_received.Where(sent => sent.Path == path).Select(sent => sent.Body));

    public static async Task<FakeCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new FakeCollector(builder.Build());
        collector._server.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector._received.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector._server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
