using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>The channel's side of the protocol: posts activities to the bot and receives its replies at a serviceUrl.</summary>
public sealed class FakeChannel : IAsyncLifetime
{
    private readonly Channel<JsonElement> _received = Channel.CreateUnbounded<JsonElement>();
    private WebApplication? _server;

    public string ServiceUrl => _server!.Urls.First();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v3/conversations/{**rest}", async (HttpRequest request) =>
        {
            _received.Writer.TryWrite(await request.ReadFromJsonAsync<JsonElement>());
            return Results.Json(new { id = Guid.NewGuid().ToString("n") });
        });
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Says something as the Emulator does.</summary>
    public Task<HttpResponseMessage> SayAsync(RunningBot bot, string text, string conversation = "emulator|livechat", string? id = null) =>
        bot.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = id ?? Guid.NewGuid().ToString("n"),
            channelId = "emulator",
            serviceUrl = ServiceUrl,
            from = new { id = "user-1", name = "User" },
            recipient = new { id = "bot-1", name = "Bot", role = "bot" },
            conversation = new { id = conversation },
            text,
        });

    /// <summary>The next message of the bot; typing and traces are passed over.</summary>
    public Task<JsonElement> NextMessageAsync() => NextAsync("message");

    /// <summary>The next activity of a type.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var activity = await _received.Reader.ReadAsync(patience.Token);
            if (activity.GetProperty("type").GetString() == type)
                return activity;
        }
    }

    /// <summary>Whether the bot has sent a message that nobody asked for yet.</summary>
    public bool HasMore => _received.Reader.TryPeek(out _);
}
