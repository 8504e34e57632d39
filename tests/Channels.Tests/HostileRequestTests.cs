using System.Text;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Tests.Fakes;
using CsCheck;

namespace ArticleBot.Channels.Tests;

/// <summary>Requests that nobody means well with.</summary>
public sealed class HostileRequestTests
{
    private const int Requests = 10_000;

    [Fact]
    public async Task Ten_thousand_generated_requests_never_cause_a_server_error_and_the_bot_still_answers()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync(new()
        {
            ["Channels:Retries"] = "0",
            ["Channels:QueuedTurns"] = "100000",
            ["Channels:QueuedTurnsPerConversation"] = "10000",
            ["Channels:DirectLine:AnonymousTokensPerMinute"] = "10000",
        });
        var client = await DirectLineClient.StartAsync(bot);
        var failures = new List<string>();
        var requests = Request(channel.Url, client).Array[Requests].Single();

        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (request, stop) =>
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(TimeSpan.FromMinutes(2));
            using var message = request.Create();
            using var response = await bot.Http.SendAsync(message, patience.Token);
            if ((int)response.StatusCode >= 500 && (int)response.StatusCode != 501)
            {
                lock (failures)
                    failures.Add($"{(int)response.StatusCode} {request}");
            }
        });
        channel.Rest();
        await bot.PostAsync(Incoming.Message(channel.Url, "still there?", "slack", "calm").ToJsonString());
        FakeChannel.Call reply;
        do
            reply = await channel.NextMessageAsync();
        while (reply.Text("text") != "You said: still there?");

        Assert.Empty(failures);
    }

    private static Gen<Sent> Request(string serviceUrl, DirectLineClient client)
    {
        var path = Gen.Frequency(
            (6, Gen.Const("/api/messages")),
            (2, Gen.Const($"{client.Address}/activities")),
            (1, Any("/v3/directline/tokens/generate", "/v3/directline/conversations", $"{client.Address}/upload")),
            (1, Any($"{client.Address}/activities?watermark=", $"{client.Address}?watermark=%00", $"{client.Address}/stream?t=x")));
        var method = Gen.Frequency((9, Gen.Const("POST")), (1, Any("GET", "PUT", "DELETE", "PATCH", "OPTIONS")));
        var contentType = Gen.Frequency(
            (8, Gen.Const("application/json")),
            (2, Any("application/json; charset=utf-8", "text/plain", "application/json; charset=utf-16", "x", "multipart/form-data; boundary=", ";;;")));
        var authorization = Gen.Frequency(
            (6, Gen.Const($"Bearer {client.Token}")),
            (1, Any("", "Bearer", "Bearer ", "Bearer a.b.c", "Basic eA==", "Bearer " + new string('A', 8000))));
        return Gen.Select(path, method, contentType, authorization, Body(serviceUrl))
            .Select(parts => new Sent(parts.Item1, parts.Item2, parts.Item3, parts.Item4, parts.Item5));
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<byte[]> Body(string serviceUrl)
    {
        var text = Gen.Frequency(
            (5, Gen.String),
            (2, Any("", "\0", "\uFFFF", "<at>", "[1]: x", "\u202E", "${jndi:x}", "'; drop table--", "%2e%2e%2f", new string('[', 2000))));
        Gen<JsonNode?> leaf = Gen.OneOf(
            text.Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Int.Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
            Gen.Const((JsonNode?)null));
        var node = leaf;
        for (var depth = 0; depth < 3; depth++)
        {
            var inner = node;
            node = Gen.OneOf(
                leaf,
                inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
                Gen.Select(Any("id", "type", "text", "name", "content", "@id", "é"), inner)
                    .Select((name, value) => (JsonNode?)new JsonObject { [name] = value?.DeepClone() }));
        }

        string[] names =
        [
            "type", "id", "conversation", "from", "recipient", "text", "entities", "attachments", "channelData", "channelId", "serviceUrl", "value", "name",
            "membersAdded", "reactionsAdded", "replyToId", "localTimestamp", "localTimezone", "deliveryMode", "locale", "textFormat", "action", "unknown",
        ];
        var types = Any(
            "message", "conversationUpdate", "event", "invoke", "messageReaction", "deleteUserData", "endOfConversation", "installationUpdate", "typing", "x");
        var damaged = Gen.Select(types, Gen.Select(Any(names), node).Array[0, 4], Gen.Int[0, 30])
            .Select((string type, (string Name, JsonNode? Value)[] changes, int conversation) =>
        {
            var activity = Incoming.Message(serviceUrl, "x", "slack", $"c{conversation}").With("type", type);
            foreach (var (name, value) in changes)
                activity[name] = value?.DeepClone();
            return Encoding.UTF8.GetBytes(activity.ToJsonString());
        });
        return Gen.Frequency(
            (12, damaged),
            (2, Gen.Select(damaged, Gen.Int[0, 400]).Select((body, at) => body[..Math.Min(at, body.Length)])),
            (2, Gen.Select(damaged, Gen.Int[0, 400], Gen.Byte).Select((body, at, with) =>
            {
                body[at % body.Length] = with;
                return body;
            })),
            (1, Gen.Byte.Array[0, 200]),
            (1, Gen.Int[1, 20_000].Select(depth => Encoding.UTF8.GetBytes(new string('[', depth)))),
            (1, Gen.Int[1, 3000].Select(depth => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth))))),
            (1, node.Select(value => Encoding.UTF8.GetBytes(value?.ToJsonString() ?? "null"))));
    }

    private sealed record Sent(string Path, string Method, string ContentType, string Authorization, byte[] Body)
    {
        public HttpRequestMessage Create()
        {
            var message = new HttpRequestMessage(new HttpMethod(Method), Path);
            if (Method is not "GET")
            {
                message.Content = new ByteArrayContent(Body);
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }

            message.Headers.TryAddWithoutValidation("Authorization", Authorization);
            return message;
        }

        public override string ToString() => $"{Method} {Path} {ContentType} {Encoding.UTF8.GetString(Body[..Math.Min(Body.Length, 400)])}";
    }
}
