using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>Opens conversations over Direct Line, reads them by socket or by polling, and leaves without a goodbye, as browsers do.</summary>
internal sealed class DirectLinePerson(int number, HttpClient http, SoakCrowd crowd, SoakTally tally)
{
    private const string Root = "/v3/directline";
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromMilliseconds(200);

    private readonly Random _random = new(1000 + number);
    private readonly byte[] _buffer = new byte[512 * 1024];

    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var token = (string)(await CallAsync(HttpMethod.Post, $"{Root}/tokens/generate", null, null))["token"]!;
                var opened = await CallAsync(HttpMethod.Post, $"{Root}/conversations", token, new JsonObject());
                using var socket = new ClientWebSocket();
                if (number % 2 == 0)
                    await socket.ConnectAsync(new Uri((string)opened["streamUrl"]!), CancellationToken.None);
                tally.Add("Direct Line conversations opened");
                if (!await ConverseAsync(socket, $"{Root}/conversations/{opened["conversationId"]}", token, cancellationToken))
                    return;
            }
            catch (Exception exception) when (exception is HttpRequestException or WebSocketException or OperationCanceledException)
            {
                tally.Lose();
                if (!await SoakCrowd.ThinkAsync(_random, cancellationToken))
                    return;
            }
        }
    }

    private async Task<bool> ConverseAsync(ClientWebSocket socket, string address, string token, CancellationToken cancellationToken)
    {
        for (var turn = 0; turn < SoakCrowd.TurnsPerConversation; turn++)
        {
            if (!await SoakCrowd.ThinkAsync(_random, cancellationToken))
                return false;
            var began = Stopwatch.GetTimestamp();
            var question = new JsonObject { ["type"] = "message", ["text"] = crowd.Questions[_random.Next(crowd.Questions.Count)] };
            var id = (string)(await CallAsync(HttpMethod.Post, $"{address}/activities", token, question))["id"]!;
            using var patience = new CancellationTokenSource(SoakCrowd.Patience);
            while (!await IsAnsweredAsync(socket, address, token, id, patience.Token))
            {
            }

            tally.Answer($"turns answered over Direct Line, {(socket.State is WebSocketState.Open ? "socket" : "polling")}", Stopwatch.GetElapsedTime(began));
        }

        return true;
    }

    private async Task<bool> IsAnsweredAsync(ClientWebSocket socket, string address, string token, string id, CancellationToken cancellationToken)
    {
        JsonNode? read;
        if (socket.State is WebSocketState.Open)
        {
            read = await ReadFrameAsync(socket, cancellationToken);
        }
        else
        {
            await Task.Delay(BetweenPolls, cancellationToken);
            read = await CallAsync(HttpMethod.Get, $"{address}/activities", token, null);
        }

        return read?["activities"] is JsonArray activities
            && activities.Any(activity => (string?)activity!["type"] == "message" && (string?)activity["replyToId"] == id);
    }

    private async Task<JsonNode?> ReadFrameAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return length == 0 ? null : JsonNode.Parse(_buffer.AsSpan(0, length));
    }

    private async Task<JsonNode> CallAsync(HttpMethod method, string path, string? token, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await http.SendAsync(request);
        tally.Note(response);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }
}
