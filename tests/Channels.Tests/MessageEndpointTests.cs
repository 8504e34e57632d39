using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Tests;

/// <summary>Every row of the table of status codes.</summary>
public sealed class MessageEndpointTests
{
    private const string ClosedPort = "http://127.0.0.1:9";

    [Fact]
    public async Task An_accepted_message_is_acknowledged_with_202_and_answered_through_the_connector()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(Incoming.Message(channel.Url, "How long?").ToJsonString());
        var reply = await channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal("You said: How long?", reply.Text("text"));
    }

    [Fact]
    public async Task A_reply_that_takes_a_while_is_announced_by_typing()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        var gate = new TaskCompletionSource();
        bot.Handler.OnReply = async (turn, _, _) =>
        {
            await gate.Task;
            return Replies.Said(turn.Text);
        };

        await bot.PostAsync(Incoming.Message(channel.Url, "slowly").ToJsonString());
        var typing = await channel.NextAsync();
        gate.SetResult();
        var reply = await channel.NextAsync();

        Assert.Equal("typing", typing.Type);
        Assert.Equal("slowly", reply.Text("text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"}{}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"http://127.0.0.1:9\",\"text\":\"\\ud800\"}")]
    public async Task What_is_no_activity_is_refused_with_400(string body)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["message"]);
    }

    [Theory]
    [InlineData("type", null)]
    [InlineData("type", "\"\"")]
    [InlineData("type", "5")]
    [InlineData("conversation", null)]
    [InlineData("conversation", "{}")]
    [InlineData("conversation", "{\"id\":\"\"}")]
    [InlineData("conversation", "\"c1\"")]
    [InlineData("from", "[]")]
    [InlineData("text", "{}")]
    [InlineData("entities", "{}")]
    public async Task A_missing_or_misshapen_part_is_refused_with_400(string name, string? json)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = Incoming.Message(ClosedPort, "x").With(name, json is null ? null : JsonNode.Parse(json));

        var response = await bot.PostAsync(activity.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:secret@127.0.0.1/")]
    [InlineData("http://127.0.0.1/?q=1")]
    [InlineData("http://127.0.0.1/#x")]
    public async Task A_bad_serviceUrl_is_refused_with_400(string? serviceUrl)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(Incoming.Message(ClosedPort, "x").With("serviceUrl", serviceUrl).ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(bot.Handler.Turns);
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_refused_with_400_and_an_unknown_one_with_501()
    {
        await using var bot = await BotHost.StartAsync();

        var nameless = await bot.PostAsync(Incoming.Of("invoke", ClosedPort).ToJsonString());
        var unknown = await bot.PostAsync(Incoming.Of("invoke", ClosedPort).With("name", "task/fetch").ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        Assert.Equal(HttpStatusCode.NotImplemented, unknown.StatusCode);
        Assert.Equal("", await unknown.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_get_405_and_are_told_which_is_allowed(string method)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Another_content_type_gets_415(string contentType)
    {
        await using var bot = await BotHost.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Incoming.Message(ClosedPort, "x").ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var response = await bot.SendAsync(content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("application/json; charset=utf8")]
    public async Task Every_spelling_of_UTF8_and_a_byte_order_mark_are_accepted(string contentType)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Incoming.Message(channel.Url, "x").ToJsonString())];
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        var response = await bot.SendAsync(content);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task A_body_above_the_limit_gets_413_and_one_of_a_megabyte_does_not()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();

        var large = await bot.PostAsync(Incoming.Message(channel.Url, new string('x', 1_000_000)).ToJsonString());
        var tooLarge = await bot.PostAsync(Incoming.Message(channel.Url, new string('x', 1_100_000)).ToJsonString());

        Assert.Equal(HttpStatusCode.Accepted, large.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    [Fact]
    public async Task ChannelData_of_64_levels_is_read_and_of_thousands_refused()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();

        var deep = await bot.PostAsync(Nested(64));
        var absurd = await bot.PostAsync(Nested(5000));

        Assert.Equal(HttpStatusCode.Accepted, deep.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, absurd.StatusCode);

        string Nested(int depth)
        {
            var data = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
            return Incoming.Message(channel.Url, "x").ToJsonString()[..^1] + $",\"channelData\":{data}}}";
        }
    }

    [Fact]
    public async Task ExpectReplies_gets_200_with_the_replies_and_nothing_goes_to_the_connector()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(Incoming.Message(channel.Url, "now").With("deliveryMode", "expectReplies").ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var activities = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();
        Assert.Equal("You said: now", (string?)Assert.Single(activities)!["text"]);
        Assert.Empty(channel.Rest());
    }

    [Fact]
    public async Task A_failing_handler_gives_an_apology_and_the_exception_stays_in_the_log()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.OnReply = (_, _, _) => throw new FormatException("secret detail");

        var response = await bot.PostAsync(Incoming.Message(channel.Url, "x", "webchat").ToJsonString());
        var apology = await channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Contains("something went wrong", apology.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", apology.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_gets_503_with_a_time_to_come_back_and_the_activity_is_taken_then()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync(new() { ["Channels:QueuedTurns"] = "1" });
        var gate = new TaskCompletionSource();
        bot.Handler.OnReply = async (turn, _, _) =>
        {
            await gate.Task;
            return Replies.Said(turn.Text);
        };
        var late = Incoming.Message(channel.Url, "late").ToJsonString();
        await bot.PostAsync(Incoming.Message(channel.Url, "early").ToJsonString());

        var refused = await bot.PostAsync(late);
        gate.SetResult();
        var early = await channel.NextMessageAsync();
        HttpResponseMessage again;
        do
            again = await bot.PostAsync(late);
        while (again.StatusCode is HttpStatusCode.ServiceUnavailable);
        var answered = await channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("early", early.Text("text"));
        Assert.Equal("late", answered.Text("text"));
    }

    [Fact]
    public async Task An_activity_that_is_delivered_twice_is_answered_once()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        var twice = Incoming.Message(channel.Url, "twice", id: "same").ToJsonString();

        var first = await bot.PostAsync(twice);
        var second = await bot.PostAsync(twice);
        await bot.PostAsync(Incoming.Message(channel.Url, "after").ToJsonString());
        var answers = new[] { await channel.NextMessageAsync(), await channel.NextMessageAsync() };

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal(["You said: twice", "You said: after"], answers.Select(answer => answer.Text("text")));
    }

    [Fact]
    public async Task A_transcript_played_again_in_a_new_conversation_is_answered_as_before()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        string[] transcript = ["What is a quote?", "And a citation?"];
        var answers = new List<string?>();

        foreach (var conversation in (string[])["c1|livechat", "c2|livechat"])
        {
            for (var i = 0; i < transcript.Length; i++)
            {
                await bot.PostAsync(Incoming.Message(channel.Url, transcript[i], conversationId: conversation, id: $"activity-{i}").ToJsonString());
                answers.Add((await channel.NextMessageAsync()).Text("text"));
            }
        }

        string[] once = [.. transcript.Select(text => $"You said: {text}")];
        Assert.Equal([.. once, .. once], answers);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("suggestion")]
    [InlineData("command")]
    [InlineData("commandResult")]
    [InlineData("delay")]
    [InlineData("ping")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("contactRelationUpdate")]
    [InlineData("something new")]
    public async Task Types_that_ask_for_nothing_are_accepted_and_ignored(string type)
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(Incoming.Of(type, channel.Url).ToJsonString());
        await bot.StopAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(channel.Rest());
        Assert.Empty(bot.Handler.Turns);
    }

    [Fact]
    public async Task Without_an_app_id_another_environment_than_Development_refuses_with_401()
    {
        await using var bot = await BotHost.StartAsync(environment: "Production");

        var response = await bot.PostAsync(Incoming.Message(ClosedPort, "x").ToJsonString());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(bot.Handler.Turns);
    }

    [Fact]
    public async Task Without_an_app_id_only_this_machine_may_call()
    {
        await using var bot = await BotHost.StartAsync(pipeline: app => app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
            return next(context);
        }));

        var response = await bot.PostAsync(Incoming.Message(ClosedPort, "x").ToJsonString());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Without_an_app_id_a_request_through_a_tunnel_is_refused()
    {
        await using var bot = await BotHost.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Incoming.Message(ClosedPort, "x").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = "bot.tunnel.example";

        var response = await bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://localhost.evil.example/")]
    public async Task Without_an_app_id_no_other_machine_is_called(string serviceUrl)
    {
        await using var bot = await BotHost.StartAsync();

        var response = await bot.PostAsync(Incoming.Message(serviceUrl, "x").ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(bot.Handler.Turns);
    }

    [Fact]
    public async Task A_request_that_breaks_off_is_no_error_of_ours()
    {
        using var errors = new ErrorLog();
        await using var bot = await BotHost.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(errors));

        for (var i = 0; i < 20; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(bot.Url.Host, bot.Url.Port);
            var path = i % 2 == 0 ? "/api/messages" : "/v3/directline/tokens/generate";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{{\"type\":"));
            if (i % 4 < 2)
                client.Client.LingerState = new LingerOption(true, 0);
        }

        var after = await bot.PostAsync(Incoming.Of("typing", "http://127.0.0.1:9").ToJsonString());
        await bot.StopAsync();

        Assert.Equal(HttpStatusCode.Accepted, after.StatusCode);
        Assert.Empty(errors.Lines);
    }

    [Fact]
    public async Task A_stopping_host_answers_what_it_has_accepted()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        var gate = new TaskCompletionSource();
        bot.Handler.OnReply = async (turn, _, _) =>
        {
            await gate.Task;
            return Replies.Said(turn.Text);
        };
        await bot.PostAsync(Incoming.Message(channel.Url, "last words").ToJsonString());

        var stopping = bot.StopAsync();
        gate.SetResult();
        await stopping;
        var answer = await channel.NextMessageAsync();

        Assert.Equal("last words", answer.Text("text"));
    }
}
