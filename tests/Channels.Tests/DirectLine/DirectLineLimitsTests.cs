using System.Net;
using System.Net.WebSockets;
using ArticleBot.Channels.DirectLine;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.DirectLine;

/// <summary>What nobody can use up for the others: tokens, conversations, memory, streams.</summary>
public sealed class DirectLineLimitsTests
{
    private const string Root = "/v3/directline";

    [Fact]
    public async Task Every_request_for_a_token_counts_whatever_it_shows_and_a_token_gives_no_further_ones()
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:DirectLine:AnonymousTokensPerMinute"] = "5" });
        var client = await DirectLineClient.StartAsync(bot);

        var further = await client.SendAsync(HttpMethod.Post, $"{Root}/tokens/generate");
        var refreshed = await client.SendAsync(HttpMethod.Post, $"{Root}/tokens/refresh");
        var forged = await (client with { Token = "a.b.c" }).SendAsync(HttpMethod.Post, $"{Root}/tokens/generate");
        var forgedRefresh = await (client with { Token = "a.b.c" }).SendAsync(HttpMethod.Post, $"{Root}/tokens/refresh");
        HttpResponseMessage[] beyond =
        [
            await client.SendAsync(HttpMethod.Post, $"{Root}/tokens/refresh"),
            await client.SendAsync(HttpMethod.Post, $"{Root}/tokens/generate"),
            await bot.PostAsync("{}", path: $"{Root}/tokens/generate"),
        ];

        Assert.Equal(HttpStatusCode.Forbidden, further.StatusCode);
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forgedRefresh.StatusCode);
        Assert.All(beyond, response => Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode));
    }

    [Fact]
    public async Task The_sites_own_server_is_not_counted()
    {
        const string secret = "a-secret-of-more-than-thirty-two-characters";
        await using var bot = await BotHost.StartAsync(new()
        {
            ["Channels:DirectLine:Secret"] = secret,
            ["Channels:DirectLine:AnonymousTokensPerMinute"] = "1",
        });

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync("{}", secret, $"{Root}/tokens/generate")).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://other.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_page_elsewhere_is_refused_before_anything_counts(string header, string value)
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:DirectLine:AnonymousTokensPerMinute"] = "2" });

        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(header, value)).StatusCode);
        var own = await SendAsync("Origin", bot.Url.GetLeftPart(UriPartial.Authority));
        var fetched = await SendAsync("Sec-Fetch-Site", "same-origin");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);

        async Task<HttpResponseMessage> SendAsync(string name, string said)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/tokens/generate");
            request.Headers.TryAddWithoutValidation(name, said);
            return await bot.Http.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_page_that_the_owner_names_gets_its_token()
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:DirectLine:AllowedOrigins:0"] = "https://intranet.example" });
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/tokens/generate");
        request.Headers.TryAddWithoutValidation("Origin", "https://intranet.example");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");

        var response = await bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("https://intranet.example", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task The_conversation_idle_longest_gives_way_to_a_new_one()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotHost.StartAsync(
            new() { ["Channels:DirectLine:Conversations"] = "2" }, services: services => services.AddSingleton<TimeProvider>(clock));
        var first = await DirectLineClient.StartAsync(bot);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = await DirectLineClient.StartAsync(bot);
        clock.Advance(TimeSpan.FromSeconds(1));
        await first.PostAsync("""{"type":"message","text":"still here"}""");
        clock.Advance(TimeSpan.FromSeconds(1));

        var third = await DirectLineClient.StartAsync(bot);

        Assert.Equal(HttpStatusCode.OK, (await first.SendAsync(HttpMethod.Get, $"{first.Address}/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await second.SendAsync(HttpMethod.Get, $"{second.Address}/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await third.SendAsync(HttpMethod.Get, $"{third.Address}/activities")).StatusCode);
    }

    [Fact]
    public async Task All_conversations_together_stay_within_one_bound()
    {
        await using var bot = await BotHost.StartAsync(new()
        {
            ["Channels:DirectLine:MaximumMegabytes"] = "8",
            ["Channels:DirectLine:AnonymousTokensPerMinute"] = "1000",
        });
        bot.Handler.OnReply = (_, _, _) => Task.FromResult(Replies.Said("noted"));
        var clients = new List<DirectLineClient>();
        for (var i = 0; i < 12; i++)
        {
            var client = await DirectLineClient.StartAsync(bot);
            clients.Add(client);
            for (var message = 0; message < 5; message++)
                await client.PostAsync($$"""{"type":"message","text":"{{new string('x', 230_000)}}"}""");
        }

        var room = bot.Services.GetRequiredService<DirectLineConversations>().Room;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (room.IsExceeded)
            await Task.Delay(10, patience.Token);

        var statuses = await Task.WhenAll(clients.Select(async client => (await client.SendAsync(HttpMethod.Get, $"{client.Address}/activities")).StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, statuses[0]);
        Assert.Equal(HttpStatusCode.OK, statuses[^1]);
        Assert.InRange(statuses.Count(status => status is HttpStatusCode.OK), 4, 8);
    }

    [Fact]
    public async Task What_a_reader_has_not_taken_yet_counts_and_is_given_back()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Handler.OnReply = (turn, _, _) => Task.FromResult(Replies.Said($"You said: {turn.Text}"));
        var client = await DirectLineClient.StartAsync(bot);
        var conversations = bot.Services.GetRequiredService<DirectLineConversations>();
        await using (var reader = await DirectLineSocketReader.OpenAsync(client.StreamUrl))
        {
            await client.PostAsync("""{"type":"message","text":"hi"}""");
            await reader.ReadUntilAsync(activity => (string?)activity["text"] == "You said: hi");
        }

        conversations.Forget((string)(await client.ReadAsync(""))["activities"]!.AsArray()
            .First(activity => (string?)activity!["text"] == "hi")!["from"]!["id"]!);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (conversations.Room.Used > 0)
            await Task.Delay(10, patience.Token);
    }

    [Fact]
    public async Task A_ticket_opens_one_stream()
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);
        await using var reader = await DirectLineSocketReader.OpenAsync(client.StreamUrl);
        using var second = new ClientWebSocket();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(client.StreamUrl, CancellationToken.None));
        await client.PostAsync("""{"type":"message","text":"hi"}""");
        var answer = await reader.ReadUntilAsync(activity => (string?)activity["text"] == "You said: hi");

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.Equal(client.ConversationId, (string?)answer["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_page_elsewhere_opens_no_stream()
    {
        await using var bot = await BotHost.StartAsync();
        var client = await DirectLineClient.StartAsync(bot);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://other.example");

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(client.StreamUrl, CancellationToken.None));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }
}
