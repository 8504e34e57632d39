using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>The connector service to which the bot replies, for all channels at once.</summary>
internal sealed class SoakChannel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<(string Id, JsonNode Message)>> _awaited = new();
    private readonly WebApplication _app;
    private int _ids;

    private SoakChannel(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public static async Task<SoakChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new SoakChannel(app);
        app.Map("/v3/conversations/{**rest}", channel.TakeAsync);
        await app.StartAsync();
        return channel;
    }

    /// <summary>The finished reply to an activity, with the id that this channel gave it; ask before sending the activity.</summary>
    public Task<(string Id, JsonNode Message)> ReplyTo(string activityId) =>
        _awaited.GetOrAdd(activityId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Nobody waits for that reply any more.</summary>
    public void Forget(string activityId) => _awaited.TryRemove(activityId, out _);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var id = $"m-{Interlocked.Increment(ref _ids)}";
        var activity = await JsonNode.ParseAsync(request.Body);
        if ((string?)activity?["type"] == "message" && (string?)activity["replyToId"] is { } question && _awaited.TryGetValue(question, out var awaited))
            awaited.TrySetResult((id, activity));
        return Results.Text($$"""{"id":"{{id}}"}""", "application/json");
    }
}
