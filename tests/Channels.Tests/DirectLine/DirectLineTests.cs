using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.DirectLine;

/// <summary>The local Direct Line, request by request.</summary>
public sealed class DirectLineTests
{
    private const string Root = "/v3/directline";

    [Fact]
    public async Task A_conversation_goes_from_token_to_answer_and_the_echo_comes_first()
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);

        var id = (string?)(await client.PostAsync("""{"type":"message","text":"hi","channelData":{"clientActivityID":"x","deep":{"a":[1.0]}}}"""))["id"];
        var activities = await client.ReadUntilAsync("You said: hi");

        var echo = activities.Single(activity => (string?)activity!["text"] == "hi")!;
        var answer = activities.Single(activity => (string?)activity!["text"] == "You said: hi")!;
        Assert.Equal(id, (string?)echo["id"]);
        Assert.Equal("""{"clientActivityID":"x","deep":{"a":[1.0]}}""", echo["channelData"]!.ToJsonString());
        Assert.True(activities.IndexOf(echo) < activities.IndexOf(answer));
        Assert.Equal(id, (string?)answer["replyToId"]);
        Assert.Equal("webchat", (string?)answer["channelId"]);
        Assert.StartsWith("dl_", (string?)echo["from"]!["id"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hi","From":{"id":"eve"},"FROM":{"id":"mallory","role":"bot"},"ServiceUrl":"https://evil.example","CHANNELID":"msteams","Conversation":{"id":"other"},"Id":"mine","DeliveryMode":"expectReplies","Recipient":{"id":"x"}}""")]
    [InlineData("""{"type":"message","text":"hi","from":{"ID":"eve","Role":"bot"},"callerId":"urn:botframework:azure"}""")]
    public async Task What_the_channel_says_itself_cannot_be_said_in_another_spelling(string posted)
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);

        var id = (string?)(await client.PostAsync(posted))["id"];
        var activities = await client.ReadUntilAsync("You said: hi");

        var echo = activities.Single(activity => (string?)activity!["text"] == "hi")!;
        var turn = Assert.Single(bot.Handler.Turns);
        Assert.StartsWith("dl_", turn.UserId, StringComparison.Ordinal);
        Assert.Equal("webchat", turn.ChannelId);
        Assert.Equal(client.ConversationId, turn.ConversationId);
        Assert.Equal(id, (string?)echo["id"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.DoesNotContain("evil", echo.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("urn:", echo.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_request_does_not_reach_the_bot_and_the_same_token_opens_one_conversation()
    {
        await using var bot = await BotHost.StartAsync();

        var client = await DirectLineClient.StartAsync(bot);
        var again = await client.SendAsync(HttpMethod.Post, $"{Root}/conversations");
        await client.ReadUntilAsync("Hello, ask me about the articles.");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Single(bot.Handler.Greeted);
    }

    [Fact]
    public async Task Reading_twice_after_a_watermark_gives_the_same_and_one_of_the_future_gives_nothing()
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);
        await client.PostAsync("""{"type":"message","text":"a"}""");
        await client.ReadUntilAsync("You said: a");

        var all = await client.ReadAsync("");
        var first = await client.ReadAsync("?watermark=1");
        var second = await client.ReadAsync("?watermark=1");
        var future = await client.ReadAsync("?watermark=99999999");
        var garbage = await client.SendAsync(HttpMethod.Get, $"{client.Address}/activities?watermark=-1x");

        Assert.Equal(all["activities"]!.AsArray().Count - 1, first["activities"]!.AsArray().Count);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Empty(future["activities"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, garbage.StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_or_writes_anothers_conversation()
    {
        await using var bot = await BotHost.StartAsync();
        var ada = await DirectLineClient.StartAsync(bot);
        var eve = await DirectLineClient.StartAsync(bot);

        HttpResponseMessage[] tries =
        [
            await eve.SendAsync(HttpMethod.Get, $"{ada.Address}/activities"),
            await eve.SendAsync(HttpMethod.Get, ada.Address),
            await eve.SendAsync(HttpMethod.Post, $"{ada.Address}/activities", """{"type":"message","text":"I am Ada"}"""),
            await bot.Http.GetAsync(new Uri($"{ada.Address}/activities", UriKind.Relative)),
            await bot.Http.GetAsync(new Uri($"{ada.Address}/stream?t={eve.Token}", UriKind.Relative)),
        ];

        Assert.All(tries, response => Assert.Contains((int)response.StatusCode, new[] { 400, 401, 403 }));
        Assert.DoesNotContain(bot.Handler.Turns, turn => turn.Text == "I am Ada");
    }

    [Fact]
    public async Task A_client_cannot_say_what_only_the_channel_says()
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);

        await client.PostAsync("""
            {"type":"message","text":"x","id":"forged","timestamp":"1999-01-01T00:00:00Z","serviceUrl":"http://10.0.0.1/","callerId":"urn:botframework:azure",
             "channelId":"msteams","conversation":{"id":"other"},"recipient":{"id":"somebody"},"from":{"id":"dl_somebody","role":"bot","extra":1},"unknown":{"kept":true}}
            """);
        var activities = await client.ReadUntilAsync("You said: x");

        var echo = activities.Single(activity => (string?)activity!["text"] == "x")!;
        Assert.NotEqual("forged", (string?)echo["id"]);
        Assert.NotEqual("dl_somebody", (string?)echo["from"]!["id"]);
        Assert.Equal("user", (string?)echo["from"]!["role"]);
        Assert.Equal(client.ConversationId, (string?)echo["conversation"]!["id"]);
        Assert.Null(echo["serviceUrl"]);
        Assert.Null(echo["callerId"]);
        Assert.True((bool)echo["unknown"]!["kept"]!);
        Assert.Equal(1, (int)echo["from"]!["extra"]!);
        Assert.Equal("webchat", bot.Handler.Turns.Single().ChannelId);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":5}""", 400)]
    [InlineData("""{"type":"invoke","name":"x"}""", 400)]
    [InlineData("""{"type":"message","type":"message"}""", 400)]
    [InlineData("""{"type":"message","entities":5}""", 400)]
    public async Task A_bad_activity_is_refused_in_the_protocols_words(string body, int status)
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);

        var response = await client.SendAsync(HttpMethod.Post, $"{client.Address}/activities", body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("BadArgument", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]);
    }

    [Fact]
    public async Task An_activity_above_the_limit_gets_413_and_uploads_are_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);

        var large = await client.SendAsync(HttpMethod.Post, $"{client.Address}/activities", $$"""{"type":"message","text":"{{new string('x', 300_000)}}"}""");
        var upload = await client.SendAsync(HttpMethod.Post, $"{client.Address}/upload?userId=x", "x");

        Assert.Equal("MessageSizeTooBig", (string?)JsonNode.Parse(await large.Content.ReadAsStringAsync())!["error"]!["code"]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, upload.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_is_refused_as_such_and_cannot_be_refreshed_but_a_refreshed_one_lives_on()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        var client = await DirectLineClient.StartAsync(bot);
        clock.Advance(TimeSpan.FromMinutes(20));
        var refreshed = JsonNode.Parse(await (await client.SendAsync(HttpMethod.Post, $"{Root}/tokens/refresh")).Content.ReadAsStringAsync())!;
        clock.Advance(TimeSpan.FromMinutes(20));

        var late = await client.SendAsync(HttpMethod.Get, $"{client.Address}/activities");
        var lateRefresh = await client.SendAsync(HttpMethod.Post, $"{Root}/tokens/refresh");
        var alive = await (client with { Token = (string)refreshed["token"]! }).SendAsync(HttpMethod.Get, $"{client.Address}/activities");

        Assert.Equal("TokenExpired", (string?)JsonNode.Parse(await late.Content.ReadAsStringAsync())!["error"]!["code"]);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, lateRefresh.StatusCode);
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Equal(client.ConversationId, (string?)refreshed["conversationId"]);
    }

    [Fact]
    public async Task A_stream_ticket_is_good_for_a_minute()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        var client = await DirectLineClient.StartAsync(bot);
        clock.Advance(TimeSpan.FromSeconds(61));
        using var socket = new ClientWebSocket();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(client.StreamUrl, CancellationToken.None));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_token_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        await using var otherHost = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);
        var foreign = await DirectLineClient.StartAsync(otherHost);
        string[] forged =
        [
            "", "x", "a.b.c", client.Token[..^2], foreign.Token, client.StreamUrl.Query[3..],
            "eyJhbGciOiJub25lIn0." + client.Token.Split('.')[1] + ".",
        ];

        foreach (var token in forged)
        {
            var response = await (client with { Token = token }).SendAsync(HttpMethod.Get, $"{client.Address}/activities");

            Assert.Contains((int)response.StatusCode, new[] { 401, 403 });
        }
    }

    [Fact]
    public async Task The_second_socket_takes_over_and_typing_is_shown_but_not_kept()
    {
        await using var bot = await BotHost.StartAsync();
        var shown = new TaskCompletionSource();
        bot.Handler.OnReply = async (turn, _, _) =>
        {
            await shown.Task;
            return Replies.Said($"You said: {turn.Text}");
        };
        var client = await DirectLineClient.StartAsync(bot);
        await using var first = await DirectLineSocketReader.OpenAsync(client.StreamUrl);
        await using var second = await DirectLineSocketReader.OpenAsync(await client.ReconnectAsync(watermark: "0"));

        var closed = await first.ReadUntilClosedAsync();
        await client.PostAsync("""{"type":"message","text":"hi"}""");
        var typing = await second.ReadUntilAsync(activity => (string?)activity["type"] == "typing");
        shown.SetResult();
        await second.ReadUntilAsync(activity => (string?)activity["text"] == "You said: hi");
        var history = await client.ReadAsync("");

        Assert.Equal("collision", closed);
        Assert.Equal("bot", (string?)typing["from"]!["role"]);
        Assert.DoesNotContain(history["activities"]!.AsArray(), activity => (string?)activity!["type"] == "typing");
    }

    [Fact]
    public async Task A_stream_bears_the_name_of_its_first_piece_from_that_piece_on()
    {
        await using var bot = await BotHost.StartAsync();
        var isShown = new TaskCompletionSource();
        bot.Handler.OnReply = async (_, progress, stopped) =>
        {
            await progress.InformAsync("Searching…", stopped);
            await isShown.Task.WaitAsync(stopped);
            return Replies.Answer;
        };
        var client = await DirectLineClient.StartAsync(bot);
        await using var reader = await DirectLineSocketReader.OpenAsync(client.StreamUrl);

        await client.PostAsync("""{"type":"message","text":"hi"}""");
        var first = await reader.ReadUntilAsync(activity => (string?)activity["text"] == "Searching…");
        isShown.SetResult();
        var last = await reader.ReadUntilAsync(activity => (string?)activity["type"] == "message" && (string?)activity["from"]!["role"] == "bot");

        Assert.Equal((string?)first["id"], (string?)first["channelData"]!["streamId"]);
        Assert.Equal((string?)first["id"], (string?)last["channelData"]!["streamId"]);
    }

    [Fact]
    public async Task Anonymous_tokens_are_limited_and_only_for_this_machine_unless_configured()
    {
        await using var limited = await BotHost.StartAsync(new() { ["Channels:DirectLine:AnonymousTokensPerMinute"] = "3" });
        await using var remote = await BotHost.StartAsync(pipeline: FromElsewhere);
        await using var open = await BotHost.StartAsync(new() { ["Channels:DirectLine:AnonymousTokens"] = "Anyone" }, pipeline: FromElsewhere);

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((int)(await limited.Http.PostAsync(new Uri($"{Root}/tokens/generate", UriKind.Relative), null)).StatusCode);
        var refused = await remote.Http.PostAsync(new Uri($"{Root}/tokens/generate", UriKind.Relative), null);
        var allowed = await open.Http.PostAsync(new Uri($"{Root}/tokens/generate", UriKind.Relative), null);

        Assert.Equal([200, 200, 200, 429], statuses);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal("no-store", allowed.Headers.CacheControl?.ToString());

        static void FromElsewhere(WebApplication app) => app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
            return next(context);
        });
    }

    [Fact]
    public async Task With_the_secret_a_site_names_its_visitor()
    {
        const string secret = "a-secret-of-more-than-thirty-two-characters";
        await using var bot = await BotHost.StartAsync(new()
        {
            ["Channels:DirectLine:Secret"] = secret,
            ["Channels:DirectLine:AnonymousTokens"] = "Nobody",
        });

        var anonymous = await bot.PostAsync("{}", path: $"{Root}/tokens/generate");
        var named = JsonNode.Parse(await (await bot.PostAsync(
            """{"user":{"id":"dl_ada","name":"Ada"}}""", secret, $"{Root}/tokens/generate")).Content.ReadAsStringAsync())!;
        var client = await DirectLineClient.StartAsync(bot, (string)named["token"]!);
        await client.PostAsync("""{"type":"message","text":"x","from":{"id":"somebody else"}}""");
        await client.ReadUntilAsync("You said: x");

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal("dl_ada", bot.Handler.Turns.Single().UserId);
    }

    [Fact]
    public async Task It_is_off_outside_Development_unless_configured()
    {
        await using var off = await BotHost.StartAsync(environment: "Production");
        await using var on = await BotHost.StartAsync(new() { ["Channels:DirectLine:Enabled"] = "true" }, "Production");

        var absent = await off.PostAsync("{}", path: $"{Root}/tokens/generate");
        var present = await on.PostAsync("{}", path: $"{Root}/tokens/generate");

        Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, present.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_origins_get_in_only_by_name()
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:DirectLine:AllowedOrigins:0"] = "https://intranet.example" });

        var friend = await bot.Http.SendAsync(Preflight("https://intranet.example"));
        var stranger = await bot.Http.SendAsync(Preflight("https://evil.example"));

        Assert.Equal(HttpStatusCode.NoContent, friend.StatusCode);
        Assert.Equal("https://intranet.example", Assert.Single(friend.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(stranger.Headers.Contains("Access-Control-Allow-Origin"));

        static HttpRequestMessage Preflight(string origin)
        {
            var request = new HttpRequestMessage(HttpMethod.Options, $"{Root}/conversations");
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization");
            return request;
        }
    }

    [Fact]
    public async Task The_history_keeps_the_latest_within_its_size_and_watermarks_go_on()
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:QueuedTurnsPerConversation"] = "1000" });
        bot.Handler.OnReply = (turn, _, _) => Task.FromResult(Replies.Said(turn.Text[..4]));
        var client = await DirectLineClient.StartAsync(bot);

        for (var i = 0; i < 15; i++)
            await client.PostAsync($$"""{"type":"message","text":"t{{i:D3}} {{new string('x', 200_000)}}"}""");
        var activities = await client.ReadUntilAsync("t014");
        var watermark = (string)(await client.ReadAsync("?watermark=9999"))["watermark"]!;

        Assert.True(activities.Sum(activity => activity!.ToJsonString().Length) < 2 * 1024 * 1024);
        Assert.DoesNotContain(activities, activity => ((string?)activity!["text"])!.StartsWith("t000 ", StringComparison.Ordinal));
        Assert.Equal(31, int.Parse(watermark, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_conversation_that_nobody_uses_ends()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotHost.StartAsync(
            new() { ["Channels:DirectLine:TokenLifetime"] = "23:00:00" }, services: services => services.AddSingleton<TimeProvider>(clock));
        var client = await DirectLineClient.StartAsync(bot);

        clock.Advance(TimeSpan.FromHours(13));
        var gone = await client.SendAsync(HttpMethod.Get, $"{client.Address}/activities");

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }
}
