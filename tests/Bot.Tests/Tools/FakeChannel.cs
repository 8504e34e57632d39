using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    private readonly ConcurrentDictionary<string, string> _ids = new();
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
            var activity = await request.ReadFromJsonAsync<JsonElement>();
            var id = Guid.NewGuid().ToString("n");
            _ids[activity.GetRawText()] = id;
            _received.Writer.TryWrite(activity);
            return Results.Json(new { id });
        });
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Says something as the Emulator does.</summary>
    public Task<HttpResponseMessage> SayAsync(RunningBot bot, string text, string conversation = "emulator|livechat", string? id = null)
    {
        var activity = Activity("message", "emulator", conversation, "user-1", id);
        activity["text"] = text;
        return PostAsync(bot, activity);
    }

    /// <summary>An activity as any channel sends it.</summary>
    public JsonObject Activity(string type, string channelId, string conversation, string user, string? id = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? Guid.NewGuid().ToString("n"),
        ["channelId"] = channelId,
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = user, ["name"] = "User" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot", ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    public static Task<HttpResponseMessage> PostAsync(RunningBot bot, JsonObject activity) => bot.Client.PostAsJsonAsync("/api/messages", activity);

    /// <summary>Asks and waits for the reply, with the id under which this channel keeps it.</summary>
    public async Task<(string Id, JsonElement Message)> AskAsync(RunningBot bot, string channelId, string conversation, string user, string question)
    {
        var activity = Activity("message", channelId, conversation, user);
        activity["text"] = question;
        using var response = await PostAsync(bot, activity);
        response.EnsureSuccessStatusCode();
        var message = await NextMessageAsync();
        return (_ids[message.GetRawText()], message);
    }

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
