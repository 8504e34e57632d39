using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>A channel's service that writes down which messages were replied to, in which order and when.</summary>
internal sealed class ReplyLog : IAsyncLifetime
{
    private readonly Lock _lock = new();
    private readonly List<(string Conversation, string Question, long At)> _replies = [];
    private WebApplication? _server;
    private int _ids;

    public string ServiceUrl => _server!.Urls.First();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v3/conversations/{conversation}/{**rest}", TakeAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    /// <summary>Asks the program something in a conversation of this channel.</summary>
    public async Task<HttpStatusCode> SendAsync(RunningProgram program, string conversation, string id, string text = "Who built the lighthouse of Karnsund?", CancellationToken cancellationToken = default)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "slack",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "ann" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = text,
        };
        using var response = await program.Client.PostAsJsonAsync("/api/messages", message, cancellationToken);
        return response.StatusCode;
    }

    /// <summary>When a message was replied to, once for each reply.</summary>
    public IReadOnlyList<long> Replies(string question)
    {
        lock (_lock)
            return [.. _replies.Where(reply => reply.Question == question).Select(reply => reply.At)];
    }

    /// <summary>The messages of a conversation in the order of their first replies.</summary>
    public IReadOnlyList<string> Order(string conversation)
    {
        lock (_lock)
            return [.. _replies.Where(reply => reply.Conversation == conversation).Select(reply => reply.Question).Distinct()];
    }

    /// <summary>Waits until all of these messages are replied to.</summary>
    public async Task HasAsync(IReadOnlySet<string> questions)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            lock (_lock)
            {
                if (questions.IsSubsetOf(_replies.Select(reply => reply.Question)))
                    return;
            }

            if (patience.IsCancellationRequested)
                Assert.Fail($"Never answered: {string.Join(", ", questions.Except(_replies.Select(reply => reply.Question)))}");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var activity = await JsonNode.ParseAsync(request.Body);
        if ((string?)activity?["type"] == "message" && (string?)activity["replyToId"] is { } question)
        {
            lock (_lock)
                _replies.Add((conversation, question, Stopwatch.GetTimestamp()));
        }

        return Results.Json(new { id = $"m-{Interlocked.Increment(ref _ids)}" });
    }
}
