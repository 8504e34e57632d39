using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>A channel's service that writes down which messages were replied to, in which order.</summary>
internal sealed class ReplyLog : IAsyncLifetime
{
    private readonly Lock _lock = new();
    private readonly List<(string Conversation, string Question)> _replies = [];
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
    public async Task<HttpStatusCode> SendAsync(RunningProgram program, string conversation, string id, string text = "Who built the lighthouse of Karnsund?",
        CancellationToken cancellationToken = default)
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

    /// <summary>How many replies to a message there were.</summary>
    public int Count(string question)
    {
        lock (_lock)
            return _replies.Count(reply => reply.Question == question);
    }

    /// <summary>The messages of a conversation in the order of their replies; one replied to again at once is there once.</summary>
    public IReadOnlyList<string> Order(string conversation)
    {
        lock (_lock)
        {
            var order = new List<string>();
            foreach (var (_, question) in _replies.Where(reply => reply.Conversation == conversation))
            {
                if (order.LastOrDefault() != question)
                    order.Add(question);
            }

            return order;
        }
    }

    /// <summary>How many replies of a conversation were sent again at once.</summary>
    public int SentAgain(string conversation)
    {
        lock (_lock)
            return _replies.Count(reply => reply.Conversation == conversation) - Order(conversation).Count;
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
                _replies.Add((conversation, question));
        }

        return Results.Json(new { id = $"m-{Interlocked.Increment(ref _ids)}" });
    }
}
