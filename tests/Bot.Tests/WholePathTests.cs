using System.Net;
using ArticleBot.Bot.Exporting;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Channels.Turns;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests;

/// <summary>An activity in at /api/messages, a reply out at the channel's serviceUrl; nothing between them is faked.</summary>
public sealed class WholePathTests(RunningBot bot, FakeChannel channel) : IClassFixture<RunningBot>, IClassFixture<FakeChannel>
{
    [Fact]
    public async Task A_question_is_acknowledged_and_its_cited_answer_comes_to_the_service_url()
    {
        using var response = await channel.SayAsync(bot, "Who built the lighthouse of Karnsund?", "c1");
        var reply = await channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var text = reply.GetProperty("text").GetString();
        Assert.Contains("Marta Vinje", text, StringComparison.Ordinal);
        Assert.Contains("/articles/lighthouse.md?version=", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_article_holds_is_refused()
    {
        using var response = await channel.SayAsync(bot, "How many moons does the planet Zorblax have?", "c2");
        var reply = await channel.NextMessageAsync();

        Assert.DoesNotContain("?version=", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        using var first = await channel.SayAsync(bot, "How high is the tower?", "c3", id: "again");
        using var second = await channel.SayAsync(bot, "How high is the tower?", "c3", id: "again");
        await channel.NextMessageAsync();
        using var last = await channel.SayAsync(bot, "What does the bell of Thornwick weigh?", "c3");
        var next = await channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Contains("612", next.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emulator_sees_why()
    {
        using var response = await channel.SayAsync(bot, "Who cast the bell of Thornwick?", "c4");
        var trace = await channel.NextAsync("trace");

        Assert.Contains("hostile.html", trace.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_last_answer_rests_on_is_shown_when_asked_for()
    {
        using var first = await channel.SayAsync(bot, "Who built the lighthouse of Karnsund?", "c6");
        await channel.NextMessageAsync();
        using var second = await channel.SayAsync(bot, "Why this answer?", "c6");
        var why = (await channel.NextMessageAsync()).GetProperty("text").GetString();

        Assert.Contains("Who built the lighthouse of Karnsund?", why, StringComparison.Ordinal);
        Assert.Contains("Marta Vinje", why, StringComparison.Ordinal);
        Assert.Contains("/articles/lighthouse.md?version=", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_becomes_a_case_for_eval()
    {
        var handler = bot.Services.GetRequiredService<ITurnHandler>();
        var turn = new Turn
        {
            ChannelId = "webchat",
            ConversationId = "c5",
            UserId = "ann",
            Text = "Who restored the wheel of the mill?",
            Today = new DateOnly(2026, 1, 2),
        };
        var reply = await handler.ReplyAsync(turn, new NoProgress(), default);
        await handler.TakeFeedbackAsync(new Feedback("webchat", "c5", "ann", reply.Id, IsPositive: true, "good"), default);

        var thumb = Assert.Single(bot.Services.GetRequiredService<FeedbackStore>().All(), record => record.ReplyId == reply.Id);
        var read = JsonLines.Parse(Assert.Single(FeedbackCase.From([thumb])).ToJson(), EvaluationJson.Default.EvaluationQuestion, "feedback.jsonl", 1);

        Assert.Equal("Who restored the wheel of the mill?", read.Question);
        Assert.Equal(new DateOnly(2026, 1, 2), read.Date);
        Assert.Equal(EvidenceMode.Any, read.EvidenceMode);
        var article = await bot.Services.GetRequiredService<IArticleLibrary>().FindAsync(read.Evidence[0].ArticleId, default);
        Assert.Contains(read.Evidence[0].Text, article!.Text, StringComparison.Ordinal);

        await handler.ForgetAsync("webchat", "ann", default);
        Assert.DoesNotContain(bot.Services.GetRequiredService<FeedbackStore>().All(), record => record.ReplyId == reply.Id);
    }

    private sealed class NoProgress : IReplyProgress
    {
        public ValueTask InformAsync(string status, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask ShowAsync(Reply soFar, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
