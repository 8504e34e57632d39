using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Turns;

/// <summary>
/// What "it" and "she" mean: what the same person asked last, whatever others say in the conversation, and whatever is said that is no question.
/// </summary>
public sealed class SubjectTests : IAsyncLifetime
{
    private readonly RunningBot _bot = new();
    private readonly FakeChannel _channel = new();

    public async Task InitializeAsync()
    {
        await _channel.InitializeAsync();
        await _bot.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("msteams", "channel")]
    [InlineData("msteams", "groupChat")]
    [InlineData("slack", null)]
    public async Task A_follow_up_is_about_what_its_asker_asked_whatever_others_ask_between(string channelId, string? conversationType)
    {
        await AskAsync("ann", "Who built the lighthouse of Karnsund?");
        await AskAsync("bob", "What does the bell of Thornwick weigh?");

        var ofAnn = await AskAsync("ann", "When did she build it?");
        var ofBob = await AskAsync("bob", "Who cast it?");

        Assert.Contains("1874", ofAnn, StringComparison.Ordinal);
        Assert.DoesNotContain("bell", ofAnn, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("bell", ofBob, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("lighthouse", ofBob, StringComparison.OrdinalIgnoreCase);

        Task<string> AskAsync(string person, string question) => this.AskAsync(channelId, conversationType, person, question);
    }

    [Fact]
    public async Task Who_has_asked_nothing_yet_takes_over_nobodys_subject()
    {
        await AskAsync("msteams", "channel", "ann", "What does the bell of Thornwick weigh?");

        await AskAsync("msteams", "channel", "bob", "And who cast it?");
        var why = await AskAsync("msteams", "channel", "bob", "Why this answer?");

        Assert.Contains("I understood your question as “And who cast it?”", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_told_why_they_got_their_own_answer()
    {
        await AskAsync("msteams", "channel", "ann", "Who built the lighthouse of Karnsund?");
        await AskAsync("msteams", "channel", "bob", "What does the bell of Thornwick weigh?");

        var ofAnn = await AskAsync("msteams", "channel", "ann", "Why this answer?");
        var ofCid = await AskAsync("msteams", "channel", "cid", "Why this answer?");

        Assert.Contains("lighthouse of Karnsund", ofAnn, StringComparison.Ordinal);
        Assert.DoesNotContain("Thornwick", ofAnn, StringComparison.Ordinal);
        Assert.Contains("no answer to explain", ofCid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hi there")]
    [InlineData("Thank you!")]
    [InlineData("ok")]
    public async Task What_is_no_question_leaves_the_subject_as_it_was(string smallTalk)
    {
        await AskAsync("msteams", "personal", "ann", "Who built the lighthouse of Karnsund?");
        await AskAsync("msteams", "personal", "ann", smallTalk);

        Assert.Contains("1874", await AskAsync("msteams", "personal", "ann", "When?"), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string channelId, string? conversationType, string person, string question)
    {
        var activity = _channel.Activity("message", channelId, "19:team@thread", person);
        activity["conversation"]!["conversationType"] = conversationType;
        activity["text"] = question;
        using var response = await FakeChannel.PostAsync(_bot, activity);
        response.EnsureSuccessStatusCode();
        return (await _channel.NextMessageAsync()).GetProperty("text").GetString()!;
    }
}
