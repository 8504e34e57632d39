using System.Net;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Tests.Fakes;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Channels.Tests.Turns;

/// <summary>What each type of activity makes the bot do, through the endpoint.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    private BotHost _bot = null!;
    private FakeChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _bot = await BotHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_reply_says_who_speaks_to_whom_as_the_protocol_wants_it()
    {
        var activity = Incoming.Message(_channel.Url, "hi", id: "in/1 |é");

        await _bot.PostAsync(activity.ToJsonString());
        var reply = await _channel.NextMessageAsync();

        Assert.Equal("POST", reply.Method);
        Assert.Equal("/v3/conversations/c1%7Clivechat/activities/in%2F1%20%7C%C3%A9", reply.Target);
        Assert.Equal("message", reply.Type);
        Assert.Equal("in/1 |é", reply.Text("replyToId"));
        Assert.Equal("bot-1", (string?)reply.Body!["from"]!["id"]);
        Assert.Equal("Bot", (string?)reply.Body["from"]!["name"]);
        Assert.Equal("user-1", (string?)reply.Body["recipient"]!["id"]);
        Assert.Equal("c1|livechat", (string?)reply.Body["conversation"]!["id"]);
        Assert.Equal("emulator", reply.Text("channelId"));
        Assert.Equal(_channel.Url, reply.Text("serviceUrl"));
        Assert.Equal("en-GB", reply.Text("locale"));
        Assert.Equal("acceptingInput", reply.Text("inputHint"));
        Assert.Null(reply.Text("id"));
        Assert.False(reply.Headers.ContainsKey("Authorization"));
        Assert.Equal("c1%7Clivechat", reply.Headers["x-ms-conversation-id"]);
        Assert.StartsWith("ArticleBot/", reply.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", reply.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Without_an_id_the_reply_goes_to_the_conversation()
    {
        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi").With("id", null).ToJsonString());

        Assert.Equal("/v3/conversations/c1%7Clivechat/activities", (await _channel.NextMessageAsync()).Target);
    }

    [Theory]
    [InlineData("/", "/v3/conversations/")]
    [InlineData("/amer/tenant-1", "/amer/tenant-1/v3/conversations/")]
    [InlineData("/amer/tenant-1/", "/amer/tenant-1/v3/conversations/")]
    public async Task The_path_of_the_serviceUrl_is_kept_with_and_without_a_slash(string path, string expected)
    {
        await _bot.PostAsync(Incoming.Message(_channel.Url + path, "hi").ToJsonString());

        Assert.StartsWith(expected, (await _channel.NextMessageAsync()).Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a|b", "a%7Cb")]
    [InlineData("19:x@thread.tacv2;messageid=1", "19%3Ax%40thread.tacv2%3Bmessageid%3D1")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("50%", "50%25")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("ä ?#", "%C3%A4%20%3F%23")]
    public async Task Ids_of_any_kind_are_encoded_whole(string id, string encoded)
    {
        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi", conversationId: id).With("id", null).ToJsonString());

        var call = await _channel.NextMessageAsync();
        Assert.Equal($"/v3/conversations/{encoded}/activities", call.Target);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_of_dots_does_not_climb_out_of_its_place(string id)
    {
        var asConversation = await _bot.PostAsync(Incoming.Message($"{_channel.Url}/tenant", "hi", conversationId: id).ToJsonString());
        var asActivity = await _bot.PostAsync(Incoming.Message($"{_channel.Url}/tenant", "hi", id: id).ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, asConversation.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, asActivity.StatusCode);
        Assert.Empty(_channel.Rest());
    }

    [Fact]
    public async Task The_Emulators_first_update_with_user_and_bot_gives_one_greeting()
    {
        var update = Incoming.Of("conversationUpdate", _channel.Url).With(
            "membersAdded", new JsonArray(new JsonObject { ["id"] = "user-1" }, new JsonObject { ["id"] = "bot-1" }));

        await _bot.PostAsync(update.ToJsonString());
        await _bot.PostAsync(update.With("id", "another").ToJsonString());
        var greeting = await _channel.NextAsync();
        await _bot.StopAsync();

        Assert.Equal("Hello, ask me about the articles.", greeting.Text("text"));
        Assert.Empty(_channel.Rest());
        Assert.Single(_bot.Handler.Greeted);
    }

    [Theory]
    [InlineData("emulator", "bot-1")]
    [InlineData("msteams", "user-1")]
    public async Task Neither_the_bot_itself_nor_a_conversation_of_an_unknown_kind_in_Teams_gets_a_greeting(string channelId, string memberId)
    {
        var update = Incoming.Of("conversationUpdate", _channel.Url, channelId).With("membersAdded", new JsonArray(new JsonObject { ["id"] = memberId }));

        await _bot.PostAsync(update.ToJsonString());
        await _bot.StopAsync();

        Assert.Empty(_bot.Handler.Greeted);
        Assert.Empty(_channel.Rest());
    }

    [Fact]
    public async Task Whom_a_question_in_Teams_is_addressed_to_is_no_part_of_it()
    {
        var activity = Incoming.Teams(_channel.Url, "<at>Article Bot</at>&nbsp; what does <at>Ada</at>  think?\n", "channel").With("entities", new JsonArray(
            new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "bot-1" }, ["text"] = "<at>Article Bot</at>" },
            new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = "user-2" }, ["text"] = "<at>Ada</at>" },
            new JsonObject { ["type"] = "clientInfo" }));

        await _bot.PostAsync(activity.ToJsonString());
        await _channel.NextMessageAsync();

        Assert.Equal("what does think?", _bot.Handler.Turns.Single().Text);
    }

    [Theory]
    [InlineData("""{"question":"From a card?"}""", "From a card?")]
    [InlineData("\"From a button?\"", "From a button?")]
    [InlineData("{\"other\":1}", "")]
    public async Task A_submitted_card_asks_with_its_value(string value, string expected)
    {
        await _bot.PostAsync(Incoming.Message(_channel.Url, "").With("text", null).With("value", JsonNode.Parse(value)).ToJsonString());
        await _channel.NextMessageAsync();

        Assert.Equal(expected, _bot.Handler.Turns.Single().Text);
    }

    [Fact]
    public async Task The_persons_own_day_counts()
    {
        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        await _channel.NextMessageAsync();

        Assert.Equal(new DateOnly(2026, 11, 23), _bot.Handler.Turns.Single().Today);
    }

    [Fact]
    public async Task Teams_feedback_with_a_reason_finds_its_reply_and_gets_an_empty_object()
    {
        _bot.Handler.OnReply = (_, _, _) => Task.FromResult(Replies.Answer);
        _channel.OnCall = call => new FakeChannel.Answer(200, call.Type == "message" ? """{"id":"teams-message"}""" : "{}");
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "How long?").ToJsonString());
        await _channel.NextMessageAsync();
        await NotedAsync("msteams", "a:1_x@thread;messageid=5/é", "teams-message");
        var submit = Incoming.Teams(_channel.Url, "").With("type", "invoke").With("name", "message/submitAction").With("replyToId", "teams-message").With(
            "value", JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"It is 25 days.\"}"}}"""));

        var response = await _bot.PostAsync(submit.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
        Assert.Equal(new Feedback("msteams", "a:1_x@thread;messageid=5/é", "user-1", "r-1", false, "It is 25 days."), _bot.Handler.Feedback.Single());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"maybe"}}""")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    public async Task Malformed_feedback_gets_400(string value)
    {
        var submit = Incoming.Of("invoke", _channel.Url, "msteams").With("name", "message/submitAction").With("replyToId", "x")
            .With("value", JsonNode.Parse(value));

        var response = await _bot.PostAsync(submit.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(_bot.Handler.Feedback);
    }

    [Theory]
    [InlineData("LikeAction", true)]
    [InlineData("DislikeAction", false)]
    public async Task A_thumb_in_Web_Chat_names_the_reply_it_was_shown_under(string action, bool isPositive)
    {
        _bot.Handler.OnReply = (_, _, _) => Task.FromResult(Replies.Answer);
        await _bot.PostAsync(Incoming.Message(_channel.Url, "How long?", "webchat").ToJsonString());
        var reply = await _channel.NextMessageAsync();
        var thumb = reply.Body!["entities"]!.AsArray().SelectMany(entity => entity!["potentialAction"]?.AsArray() ?? [])
            .Single(entry => (string?)entry!["@type"] == action)!;

        await _bot.PostAsync(Incoming.Of("event", _channel.Url, "webchat").With("name", "webchat:activity-status/feedback")
            .With("entities", new JsonArray(thumb.DeepClone())).ToJsonString());
        await _bot.StopAsync();

        Assert.Equal(new Feedback("webchat", "c1|livechat", "user-1", "r-1", isPositive, null), _bot.Handler.Feedback.Single());
    }

    [Theory]
    [InlineData("like", true)]
    [InlineData("heart", true)]
    [InlineData("sad", false)]
    [InlineData("laugh", null)]
    public async Task A_reaction_to_a_message_is_a_thumb_where_its_meaning_is_plain(string reaction, bool? expected)
    {
        await _bot.PostAsync(Incoming.Of("messageReaction", _channel.Url).With("replyToId", "m-1")
            .With("reactionsAdded", new JsonArray(new JsonObject { ["type"] = reaction })).ToJsonString());
        await _bot.StopAsync();

        Assert.Equal(expected, _bot.Handler.Feedback.SingleOrDefault()?.IsPositive);
    }

    [Fact]
    public async Task DeleteUserData_erases_and_endOfConversation_ends_without_a_word()
    {
        await _bot.PostAsync(Incoming.Of("deleteUserData", _channel.Url).ToJsonString());
        await _bot.PostAsync(Incoming.Of("endOfConversation", _channel.Url).ToJsonString());
        await _bot.PostAsync(Incoming.Of("installationUpdate", _channel.Url, "msteams").With("action", "remove").ToJsonString());
        await _bot.StopAsync();

        Assert.Equal(["emulator/user-1"], _bot.Handler.Forgotten);
        Assert.Equal(["emulator/c1|livechat", "msteams/c1|livechat"], _bot.Handler.Ended.Order());
        Assert.Empty(_channel.Rest());
    }

    [Fact]
    public async Task The_Emulator_alone_sees_why_and_what_went_wrong()
    {
        _bot.Handler.OnReply = (turn, _, _) => turn.Text == "fail" ? throw new FormatException("the reason") : Task.FromResult(Replies.Traced);

        await _bot.PostAsync(Incoming.Message(_channel.Url, "why").ToJsonString());
        await _channel.NextMessageAsync();
        var why = await _channel.NextMessageAsync();
        await _bot.PostAsync(Incoming.Message(_channel.Url, "fail").ToJsonString());
        await _channel.NextMessageAsync();
        var error = await _channel.NextMessageAsync();
        await _bot.PostAsync(Incoming.Message(_channel.Url, "why", "webchat").ToJsonString());
        await _bot.StopAsync();

        Assert.Equal("trace", why.Type);
        Assert.Equal("How many days?", (string?)why.Body!["value"]!["rewrite"]);
        Assert.Equal("OnTurnError Trace", error.Text("name"));
        Assert.Equal("TurnError", error.Text("label"));
        Assert.Equal("https://www.botframework.com/schemas/error", error.Text("valueType"));
        Assert.DoesNotContain(_channel.Rest(), call => call.Type == "trace");
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_cancelled_with_an_apology()
    {
        await using var impatient = await BotHost.StartAsync(new() { ["Channels:TurnTimeout"] = "00:00:05" });
        impatient.Handler.OnReply = async (_, _, stopped) =>
        {
            await Task.Delay(Timeout.Infinite, stopped);
            return Replies.Said("never");
        };

        await impatient.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        var apology = await _channel.NextMessageAsync();

        Assert.Contains("took too long", apology.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_fails_in_the_middle_of_a_stream_closes_it_with_the_apology()
    {
        var streaming = new TaskCompletionSource();
        _channel.OnCall = call =>
        {
            if ((string?)call.Body?["channelData"]?["streamType"] == "streaming")
                streaming.TrySetResult();
            return new FakeChannel.Answer(200);
        };
        _bot.Handler.OnReply = async (_, progress, stopped) =>
        {
            await progress.ShowAsync(Replies.Answer, stopped);
            await streaming.Task;
            throw new FormatException("in the middle");
        };

        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi", "webchat").ToJsonString());
        var apology = await _channel.NextMessageAsync();

        Assert.Contains("something went wrong", apology.Text("text"), StringComparison.Ordinal);
        Assert.Equal("final", (string?)apology.Body!["channelData"]!["streamType"]);
        Assert.NotNull((string?)apology.Body["channelData"]!["streamId"]);
    }

    [Fact]
    public async Task Stop_in_Teams_cancels_the_work_and_the_rest_is_not_sent()
    {
        var cancelled = new TaskCompletionSource();
        _channel.OnCall = call => call.Body?["entities"]?[0]?["streamId"] is null
            ? new FakeChannel.Answer(201, """{"id":"stream-1"}""")
            : new FakeChannel.Answer(403, """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream was cancelled by user."}}""");
        _bot.Handler.OnReply = async (_, progress, stopped) =>
        {
            stopped.Register(() => cancelled.TrySetResult());
            await progress.InformAsync("Searching…", stopped);
            for (var i = 0; !stopped.IsCancellationRequested; i++)
            {
                await progress.ShowAsync(Replies.Said(new string('x', i + 1)), CancellationToken.None);
                await Task.WhenAny(cancelled.Task, Task.Delay(100, CancellationToken.None));
            }

            stopped.ThrowIfCancellationRequested();
            return Replies.Answer;
        };

        await _bot.PostAsync(Incoming.Teams(_channel.Url, "Long question?").ToJsonString());
        await cancelled.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await _bot.StopAsync();

        var calls = _channel.Rest();
        Assert.DoesNotContain(calls, call => call.Type == "message");
        Assert.Equal("stream-1", (string?)calls[^1].Body!["entities"]![0]!["streamId"]);
    }

    /// <summary>The id of a message is noted just after the channel has given it.</summary>
    private async Task NotedAsync(string channelId, string conversationId, string activityId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var sent = _bot.Services.GetRequiredService<ISentReplies>();
        while (await sent.FindAsync(channelId, conversationId, activityId, patience.Token) is null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
