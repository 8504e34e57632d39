using System.Net;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Tests.Fakes;

namespace ArticleBot.Channels.Tests.Turns;

/// <summary>What only Teams does: greetings in chats of two, edits, formatted text, sign-in invokes.</summary>
public sealed class TeamsTests : IAsyncLifetime
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
    public async Task Who_installs_the_bot_is_greeted_once_though_two_activities_tell_of_it()
    {
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "").With("type", "installationUpdate").With("action", "add").ToJsonString());
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "").With("type", "conversationUpdate")
            .With("membersAdded", new JsonArray(new JsonObject { ["id"] = "user-1" }, new JsonObject { ["id"] = "bot-1" })).ToJsonString());
        var greeting = await _channel.NextMessageAsync();
        await _bot.StopAsync();

        Assert.Equal("Hello, ask me about the articles.", greeting.Text("text"));
        Assert.Empty(_channel.Rest());
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_group_is_not_greeted(string conversationType)
    {
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "", conversationType).With("type", "installationUpdate").With("action", "add").ToJsonString());
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "", conversationType).With("type", "conversationUpdate")
            .With("membersAdded", new JsonArray(new JsonObject { ["id"] = "user-1" })).ToJsonString());
        await _bot.StopAsync();

        Assert.Empty(_bot.Handler.Greeted);
        Assert.Empty(_channel.Rest());
    }

    [Fact]
    public async Task A_question_that_was_edited_is_answered_anew_in_the_place_of_its_answer()
    {
        await _bot.PostAsync(Edit("How deep is the wel?", "2026-11-22T20:43:43Z").With("type", "message").ToJsonString());
        var first = await _channel.NextMessageAsync();
        await _bot.PostAsync(Edit("How deep is the well?", "2026-11-22T20:44:00Z").ToJsonString());
        var second = await _channel.NextMessageAsync();
        await _bot.PostAsync(Edit("How deep is it?", "2026-11-22T20:45:00Z").ToJsonString());
        var third = await _channel.NextMessageAsync();

        Assert.Equal("POST", first.Method);
        Assert.All([second, third], call => Assert.Equal("PUT", call.Method));
        Assert.EndsWith("/activities/a-1", second.Target, StringComparison.Ordinal);
        Assert.EndsWith("/activities/a-1", third.Target, StringComparison.Ordinal);
        Assert.Equal("You said: How deep is the well?", second.Text("text"));
        Assert.Equal("a-1", second.Text("id"));
    }

    [Fact]
    public async Task An_edit_whose_answer_is_gone_or_was_never_given_is_answered_by_a_new_message()
    {
        await _bot.PostAsync(Edit("Never seen before?", "2026-11-22T20:43:43Z").ToJsonString());
        var first = await _channel.NextMessageAsync();
        _channel.OnCall = call => new FakeChannel.Answer(call.Method == "PUT" ? 404 : 200);
        await _bot.PostAsync(Edit("Once more?", "2026-11-22T20:44:00Z").ToJsonString());
        await _channel.NextMessageAsync();
        var again = await _channel.NextMessageAsync();

        Assert.Equal("You said: Never seen before?", first.Text("text"));
        Assert.Equal("POST", again.Method);
        Assert.Equal("You said: Once more?", again.Text("text"));
        Assert.Null(again.Text("id"));
    }

    [Fact]
    public async Task The_same_edit_delivered_twice_is_answered_once_and_one_that_only_undeletes_not_at_all()
    {
        var edit = Edit("How deep?", "2026-11-22T20:44:00Z").ToJsonString();
        await _bot.PostAsync(edit);
        await _bot.PostAsync(edit);
        await _bot.PostAsync(Edit("How deep?", "2026-11-22T20:46:00Z").With("channelData", new JsonObject { ["eventType"] = "undeleteMessage" })
            .ToJsonString());
        await _bot.StopAsync();

        Assert.Single(_bot.Handler.Turns);
    }

    [Theory]
    [InlineData("<p><at>Article Bot</at>&nbsp;who is the <strong>mayor</strong> of Altenfeld?</p>", "who is the mayor of Altenfeld?")]
    [InlineData("<div>What does <at>Ada</at> say?</div><div>Salt &amp; pepper &lt;b&gt;</div>", "What does say? Salt & pepper <b>")]
    [InlineData("<p>one<br>two</p><ul><li>three</li><li>four</li></ul>", "one two three four")]
    [InlineData("<script>alert(1)</script><p title=\"a>b\">x<", "alert(1) x<")]
    [InlineData("no tags at all", "no tags at all")]
    public async Task Formatted_text_is_read_as_the_words_it_shows(string html, string words)
    {
        await _bot.PostAsync(Incoming.Teams(_channel.Url, html, "channel").With("textFormat", "xml").ToJsonString());
        await _channel.NextMessageAsync();

        Assert.Equal(words, Assert.Single(_bot.Handler.Turns).Text);
    }

    [Fact]
    public async Task A_message_of_nothing_but_tags_harms_nobody()
    {
        await _bot.PostAsync(Incoming.Teams(_channel.Url, string.Concat(Enumerable.Repeat("<b>", 50_000)), "channel").With("textFormat", "xml").ToJsonString());
        await _channel.NextMessageAsync();

        Assert.Equal("", Assert.Single(_bot.Handler.Turns).Text);
    }

    [Fact]
    public async Task A_file_without_words_is_told_that_it_cannot_be_read()
    {
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "")
            .With("attachments", new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = "plan.pdf"
            }))
            .ToJsonString());
        var reply = await _channel.NextMessageAsync();

        Assert.StartsWith("Files sent in the chat cannot be read here.", reply.Text("text"), StringComparison.Ordinal);
        Assert.Empty(_bot.Handler.Turns);
    }

    [Fact]
    public async Task A_file_with_words_is_answered_for_the_words_and_the_HTML_of_the_message_is_no_file()
    {
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "How deep?")
            .With("attachments", new JsonArray(new JsonObject { ["contentType"] = "image/png" })).ToJsonString());
        await _bot.PostAsync(Incoming.Teams(_channel.Url, "")
            .With("attachments", new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" })).ToJsonString());
        await _bot.StopAsync();

        Assert.Equal(["How deep?", ""], _bot.Handler.Turns.Select(turn => turn.Text));
    }

    [Fact]
    public async Task A_sign_in_is_declined_in_the_words_of_the_protocol()
    {
        var exchange = await InvokeAsync("signin/tokenExchange", """{"id":"7","connectionName":"c","token":"t"}""");
        var verify = await InvokeAsync("signin/verifyState", """{"state":"123456"}""");
        var failure = await InvokeAsync("signin/failure", """{"code":"x","message":"y"}""");
        var malformed = await InvokeAsync("signin/tokenExchange", "5");

        Assert.Equal(HttpStatusCode.PreconditionFailed, exchange.StatusCode);
        var answer = JsonNode.Parse(await exchange.Content.ReadAsStringAsync())!;
        Assert.Equal("7", (string?)answer["id"]);
        Assert.Equal("c", (string?)answer["connectionName"]);
        Assert.DoesNotContain("\"t\"", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, verify.StatusCode);
        Assert.Equal("{}", await failure.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
    }

    private Task<HttpResponseMessage> InvokeAsync(string name, string value) =>
        _bot.PostAsync(Incoming.Of("invoke", _channel.Url, "msteams").With("name", name).With("value", JsonNode.Parse(value)).ToJsonString());

    /// <summary>An edit as Teams sends it: with the id of the message that it changes.</summary>
    private JsonObject Edit(string text, string at) => Incoming.Teams(_channel.Url, text, "channel").With("type", "messageUpdate").With("id", "question-1")
        .With("timestamp", at).With("channelData", new JsonObject { ["eventType"] = "editMessage" });
}
