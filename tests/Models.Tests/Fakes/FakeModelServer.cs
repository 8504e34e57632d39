using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Tests.Fakes;

/// <summary>A real server on a loopback port that replies as scripted, one script per request; the last one stays.</summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<RequestDelegate> _scripts;

    private FakeModelServer(WebApplication application, IEnumerable<RequestDelegate> scripts)
    {
        _application = application;
        _scripts = new ConcurrentQueue<RequestDelegate>(scripts);
    }

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    /// <summary>Stamps requests, so that waiting can be measured in the test's own time.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    public string Address => _application.Urls.Single();

    public static async Task<FakeModelServer> StartAsync(params RequestDelegate[] scripts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new FakeModelServer(application, scripts);
        application.Run(server.HandleAsync);
        await application.StartAsync();
        return server;
    }

    public static JsonElement BodyOf(HttpContext context) => (JsonElement)context.Items[nameof(ReceivedRequest.Body)]!;

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var json = JsonDocument.Parse(body).RootElement;
        context.Items[nameof(ReceivedRequest.Body)] = json;
        Requests.Enqueue(new ReceivedRequest(
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            json,
            Time.GetUtcNow()));

        RequestDelegate? script;
        if (_scripts.Count > 1)
            _scripts.TryDequeue(out script);
        else
            _scripts.TryPeek(out script);
        await script!(context);
    }
}

internal sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body, DateTimeOffset At);
