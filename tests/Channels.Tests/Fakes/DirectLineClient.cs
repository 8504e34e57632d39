using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>A small client for single requests; the real one is tested through Node.</summary>
internal sealed record DirectLineClient(BotHost Bot, string ConversationId, string Token, Uri StreamUrl)
{
    private const string Root = "/v3/directline";

    public string Address => $"{Root}/conversations/{ConversationId}";

    public static async Task<DirectLineClient> StartAsync(BotHost bot, string? token = null)
    {
        token ??= (string)JsonNode.Parse(await (await bot.PostAsync("{}", path: $"{Root}/tokens/generate"))
            .EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["token"]!;
        var response = (await bot.PostAsync("{}", token, $"{Root}/conversations")).EnsureSuccessStatusCode();
        var opened = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return new DirectLineClient(bot, (string)opened["conversationId"]!, (string)opened["token"]!, new Uri((string)opened["streamUrl"]!));
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return Bot.Http.SendAsync(request);
    }

    public async Task<JsonNode> PostAsync(string activity)
    {
        var response = await SendAsync(HttpMethod.Post, $"{Address}/activities", activity);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    public async Task<JsonNode> ReadAsync(string query)
    {
        var response = await SendAsync(HttpMethod.Get, $"{Address}/activities{query}");
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    /// <summary>Polls, as a polling client does, until a text is there; gives up after a while.</summary>
    public async Task<List<JsonNode?>> ReadUntilAsync(string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            List<JsonNode?> activities = [.. (await ReadAsync(""))["activities"]!.AsArray()];
            if (activities.Any(activity => (string?)activity!["text"] == text))
                return activities;
        }
    }

    public async Task<Uri> ReconnectAsync(string watermark)
    {
        var response = await SendAsync(HttpMethod.Get, $"{Address}?watermark={watermark}");
        return new Uri((string)JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["streamUrl"]!);
    }
}

/// <summary>Reads a stream.</summary>
internal sealed class DirectLineSocketReader : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonNode> _read = new();
    private readonly byte[] _buffer = new byte[1024 * 1024];

    public static async Task<DirectLineSocketReader> OpenAsync(Uri streamUrl)
    {
        var reader = new DirectLineSocketReader();
        await reader._socket.ConnectAsync(streamUrl, CancellationToken.None);
        return reader;
    }

    /// <summary>The next activity that is looked for; earlier ones are dropped.</summary>
    public async Task<JsonNode> ReadUntilAsync(Func<JsonNode, bool> isIt)
    {
        while (true)
        {
            while (_read.TryDequeue(out var activity))
            {
                if (isIt(activity))
                    return activity;
            }

            if (!await ReadFrameAsync())
                throw new InvalidOperationException("The stream was closed.");
        }
    }

    /// <summary>The reason with which the stream was closed.</summary>
    public async Task<string?> ReadUntilClosedAsync()
    {
        while (await ReadFrameAsync())
            _read.Clear();
        return _socket.CloseStatusDescription;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> ReadFrameAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(new ArraySegment<byte>(_buffer, length, _buffer.Length - length), patience.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        if (part.MessageType is WebSocketMessageType.Close)
            return false;
        foreach (var activity in JsonNode.Parse(_buffer.AsSpan(0, length))!["activities"]!.AsArray())
            _read.Enqueue(activity!);
        return true;
    }
}
