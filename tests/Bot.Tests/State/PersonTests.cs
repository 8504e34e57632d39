using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleBot.Answering.Answers;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Bot.Tests.State;

/// <summary>What people leave behind, from the front door to the bytes of the file: thumbs, retention, being forgotten.</summary>
public sealed class PersonTests : IAsyncLifetime
{
    private readonly RunningBot _bot = new();
    private readonly FakeChannel _channel = new();
    private readonly TestPlace _place = new();

    private string Data => $"Retrieval:DataFolder={_bot.Data}";

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Thumbs_of_three_channels_are_exported_and_eval_asks_and_scores_them()
    {
        await _bot.InitializeAsync();
        var (_, onWebChat) = await _channel.AskAsync(_bot, "webchat", "w1", "ann", "Who built the lighthouse of Karnsund?");
        var (inTeams, _) = await _channel.AskAsync(_bot, "msteams", "t1", "bob", "What does the bell of Thornwick weigh?");
        var (inEmulator, _) = await _channel.AskAsync(_bot, "emulator", "e1", "cid", "How many moons does the planet Zorblax have?");
        await JudgeAsync(WebChatThumb(onWebChat, "LikeAction"), HttpStatusCode.Accepted);
        await JudgeAsync(TeamsThumb(inTeams, "dislike", "It was heavier."), HttpStatusCode.OK);
        await JudgeAsync(Reaction(inEmulator, "like"), HttpStatusCode.Accepted);
        await TurnsAreDoneAsync(() => Feedback().All().Count == 3);

        var export = await CommandLine.RunAsync(_place.Folder, "feedback", "export", "--output", "thumbs.jsonl", "--set", Data);
        var eval = await CommandLine.RunAsync(
            _place.Folder, "eval", "--corpus", _bot.Articles, "--questions", "thumbs.jsonl", "--predictions", "said.jsonl", "--json", "--set", Data);

        Assert.Equal(0, export.ExitCode);
        Assert.True(eval.ExitCode == 0, eval.Errors);
        var cases = (await File.ReadAllLinesAsync(_place.File("thumbs.jsonl"))).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(line => (string)line["question"]!);
        var liked = cases["Who built the lighthouse of Karnsund?"];
        Assert.Equal("thumb_up", (string?)liked["type"]);
        Assert.Equal("lighthouse.md", (string?)liked["evidence"]![0]!["article_id"]);
        Assert.Contains("Marta Vinje", (string?)liked["evidence"]![0]!["text"], StringComparison.Ordinal);
        var disliked = cases["What does the bell of Thornwick weigh?"];
        Assert.Equal("thumb_down", (string?)disliked["type"]);
        Assert.Equal("It was heavier.", (string?)disliked["comment"]);
        Assert.Contains("612", (string?)disliked["given_answer"], StringComparison.Ordinal);
        Assert.True((bool)cases["How many moons does the planet Zorblax have?"]["unanswerable"]!);

        Assert.Equal(3, (await File.ReadAllLinesAsync(_place.File("said.jsonl"))).Length);
        var scores = JsonNode.Parse(eval.Output)!["types"]!;
        Assert.Equal(2, (int)scores["thumb_up"]!["questions"]!);
        Assert.Equal(1, (double)scores["thumb_up"]!["retrieval"]!["Hits@1"]!);
        Assert.Equal(1, (double)scores["thumb_up"]!["citations"]!["precision"]!);
        Assert.Equal(1, (double)scores["thumb_up"]!["refusals"]!["recall"]!);
        Assert.Equal(1, (int)scores["thumb_down"]!["questions"]!);
    }

    [Theory]
    [InlineData("emulator")]
    [InlineData("msteams")]
    public async Task DeleteUserData_erases_a_person_from_the_file_and_nobody_else(string channelId)
    {
        await _bot.InitializeAsync();
        var (reply, _) = await _channel.AskAsync(_bot, channelId, "a1", "ann", "Who restored xyzzyann the mill wheel?");
        await _channel.AskAsync(_bot, channelId, "g1", "ann", "Who cast xyzzyann the bell of Thornwick?");
        await _channel.AskAsync(_bot, channelId, "g1", "cid", "How heavy is it?");
        await _channel.AskAsync(_bot, channelId, "b1", "bob", "Who built plughbob the lighthouse of Karnsund?");
        await JudgeAsync(channelId == "msteams" ? TeamsThumb(reply, "dislike", "xyzzyann said so", "a1", "ann") : Reaction(reply, "sad", "a1", "ann"), null);
        await TurnsAreDoneAsync(() => Feedback().All().Count == 1);
        Assert.Contains("xyzzyann", Bytes(), StringComparison.Ordinal);

        using var erased = await FakeChannel.PostAsync(_bot, _channel.Activity("deleteUserData", channelId, "a1", "ann"));
        await TurnsAreDoneAsync(() => !Bytes().Contains("xyzzyann", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Accepted, erased.StatusCode);
        Assert.Empty(Feedback().All());
        Assert.Contains("plughbob", Bytes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteUserData_empties_the_persons_chat_window_too()
    {
        await _bot.InitializeAsync();
        var opened = await (await _bot.Client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative),
            null)).Content.ReadFromJsonAsync<JsonElement>();
        _bot.Client.DefaultRequestHeaders.Authorization = new("Bearer", opened.GetProperty("token").GetString());
        await _bot.Client.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
        var activities = $"/v3/directline/conversations/{opened.GetProperty("conversationId").GetString()}/activities";
        await _bot.Client.PostAsJsonAsync(activities, new { type = "message", text = "Who built xyzzyann the lighthouse of Karnsund?" });
        await TurnsAreDoneAsync(() => _bot.Client.GetStringAsync(activities).Result.Contains("Marta Vinje", StringComparison.Ordinal));

        await _bot.Client.PostAsJsonAsync(activities, new { type = "deleteUserData" });
        await TurnsAreDoneAsync(() => !_bot.Client.GetStringAsync(activities).Result.Contains("xyzzyann", StringComparison.Ordinal));

        Assert.DoesNotContain("Marta Vinje", await _bot.Client.GetStringAsync(activities), StringComparison.Ordinal);
        await TurnsAreDoneAsync(() => !Bytes().Contains("xyzzyann", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_its_start_the_bot_forgets_what_is_older_than_the_days_it_may_keep()
    {
        Write(daysAgo: 40, "old", new string('o', 100));
        Write(daysAgo: 20, "young", new string('y', 100));
        _bot.With("State:RetentionDays", "30");

        await _bot.InitializeAsync();
        await TurnsAreDoneAsync(() => Feedback().All().Count == 1);
        var export = await CommandLine.RunAsync(_place.Folder, "feedback", "export", "--set", Data);

        Assert.Contains("young", export.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("old?", export.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_its_start_the_bot_forgets_the_oldest_when_its_file_is_too_large()
    {
        for (var day = 60; day > 0; day--)
            Write(day, $"day {day}", new string('x', 50_000));
        _bot.With("State:MaximumMegabytes", "1");

        await _bot.InitializeAsync();
        await TurnsAreDoneAsync(() => new FileInfo(Path.Combine(_bot.Data, "state.db")).Length <= 1024 * 1024);
        var export = await CommandLine.RunAsync(_place.Folder, "feedback", "export", "--set", Data);

        Assert.Contains("day 1?", export.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("day 60?", export.Output, StringComparison.Ordinal);
    }

    private FeedbackStore Feedback() => Store(Database(), TimeProvider.System);

    private static FeedbackStore Store(StateDatabase database, TimeProvider time) => new(new Memory(database, time, NullLogger<Memory>.Instance), time);

    private StateDatabase Database() => new(Path.Combine(_bot.Data, "state.db"));

    /// <summary>A thumb of an earlier day, written by the bot of that day.</summary>
    private void Write(int daysAgo, string name, string answer)
    {
        var database = Database();
        var store = Store(database, new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(-daysAgo)));
        store.Remember(new ReplyRecord
        {
            Id = name,
            ConversationId = "webchat/1",
            UserId = "webchat/ann",
            Question = $"{name}?",
            UnderstoodAs = name,
            History = [],
            Outcome = nameof(AnswerOutcome.Answered),
            Answer = answer,
            Citations = [],
        });
        store.Take(name, "webchat/ann", isPositive: true, null);
        database.Close();
    }

    /// <summary>The file and its log, as a thief would read them.</summary>
    private string Bytes() => string.Concat(Directory.GetFiles(_bot.Data, "state.db*").Select(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    private async Task JudgeAsync(JsonObject judgement, HttpStatusCode? expected)
    {
        using var response = await FakeChannel.PostAsync(_bot, judgement);
        Assert.True(response.IsSuccessStatusCode && (expected ?? response.StatusCode) == response.StatusCode, $"{response.StatusCode}");
    }

    private JsonObject WebChatThumb(JsonElement reply, string action)
    {
        var thumb = reply.GetProperty("entities").EnumerateArray()
            .SelectMany(entity => entity.TryGetProperty("potentialAction", out var actions)
                ? actions.EnumerateArray() : default(IEnumerable<JsonElement>) ?? [])
            .Single(entry => entry.GetProperty("@type").GetString() == action);
        var click = _channel.Activity("event", "webchat", "w1", "ann");
        click["name"] = "webchat:activity-status/feedback";
        click["entities"] = new JsonArray(JsonNode.Parse(thumb.GetRawText()));
        return click;
    }

    private JsonObject TeamsThumb(string messageId, string reaction, string words, string conversation = "t1", string user = "bob")
    {
        var submit = _channel.Activity("invoke", "msteams", conversation, user);
        submit["name"] = "message/submitAction";
        submit["replyToId"] = messageId;
        submit["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = new JsonObject { ["feedbackText"] = words }.ToJsonString() },
        };
        return submit;
    }

    private JsonObject Reaction(string messageId, string kind, string conversation = "e1", string user = "cid")
    {
        var reaction = _channel.Activity("messageReaction", "emulator", conversation, user);
        reaction["replyToId"] = messageId;
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = kind });
        return reaction;
    }

    /// <summary>Turns are acknowledged first and worked on afterwards.</summary>
    private static async Task TurnsAreDoneAsync(Func<bool> areDone)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!areDone())
            await Task.Delay(50, patience.Token);
    }
}
