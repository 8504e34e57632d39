using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>A channel's connector service on a loopback port: notes every call and answers as the test says.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private int _ids;

    private FakeChannel(WebApplication app) => _app = app;

    /// <summary>Without a slash at the end, as the Emulator writes it.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Held before each answer until it is completed.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>The answer to a call: status, JSON body, Retry-After.</summary>
    public Func<Call, Answer> OnCall { get; set; } = _ => new Answer(200);

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var channel = new FakeChannel(app);
        app.Run(channel.AnswerAsync);
        await app.StartAsync();
        channel.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return channel;
    }

    /// <summary>The next call, waiting for it.</summary>
    public async Task<Call> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await _calls.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next call that is no typing.</summary>
    public async Task<Call> NextMessageAsync()
    {
        while (true)
        {
            var call = await NextAsync();
            if (call.Type != "typing")
                return call;
        }
    }

    /// <summary>What was called and not yet read.</summary>
    public IReadOnlyList<Call> Rest()
    {
        List<Call> calls = [];
        while (_calls.Reader.TryRead(out var call))
            calls.Add(call);
        return calls;
    }

    public async ValueTask DisposeAsync()
    {
        // Disposing alone waits for connections that a client keeps open.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var body = bytes.Length == 0 ? null : JsonNode.Parse(bytes.ToArray());
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new Call(context.Request.Method, raw, headers, body);
        var answer = OnCall(call);
        _calls.Writer.TryWrite(call);
        await Hold.WaitAsync(context.RequestAborted);

        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } pause)
            context.Response.Headers.RetryAfter = pause;
        if (answer.Location is { } location)
            context.Response.Headers.Location = location;
        context.Response.ContentType = "application/json";
        if (answer.IsCutShort)
        {
            await context.Response.WriteAsync("{\"id\":");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        await context.Response.WriteAsync(answer.Body ?? (answer.Status < 300 ? $$"""{"id":"a-{{Interlocked.Increment(ref _ids)}}"}""" : "{}"));
    }

    internal sealed record Call(string Method, string Target, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
    {
        public string? Type => Text("type");

        public string? Text(string name) => (string?)(Body as JsonObject)?[name];
    }

    internal sealed record Answer(int Status, string? Body = null, string? RetryAfter = null, string? Location = null)
    {
        /// <summary>The answer begins and never ends.</summary>
        public bool IsCutShort { get; init; }
    }
}
