using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Turns;

/// <summary>Whoever opens a chat is offered questions to begin with: people's questions, each of which the bot answers when it is tapped.</summary>
public sealed class StarterTests(StarterTests.PatientBot bot) : IClassFixture<StarterTests.PatientBot>
{
    /// <summary>A bot that looks for questions to begin with as long as it takes: how fast a busy machine finds them is no matter of these tests.</summary>
    public sealed class PatientBot : RunningBot
    {
        public PatientBot() => With("Answering:SuggestionBudget", "00:00:20");
    }

    [Fact]
    public async Task The_greeting_offers_questions_that_are_answered_when_tapped()
    {
        var talk = await DirectLineTalk.OpenAsync(bot);
        var greeting = await talk.NextAsync();
        var offered = greeting.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().ToList();

        Assert.InRange(offered.Count, 1, 3);
        foreach (var starter in offered)
        {
            var question = starter.GetProperty("value").GetString()!;
            var answer = await talk.AskAsync(question);

            Assert.Equal("imBack", starter.GetProperty("type").GetString());
            Assert.Equal(question, starter.GetProperty("title").GetString());
            Assert.Matches(@"^((Who|What|When|Where|Which|Why|How|Is|Are|Was|Were|Does|Do|Did|Can|Has|Have) .+\?|Tell me about .+)$", question);
            Assert.Contains("[1]", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains("AIGeneratedContent", answer.GetProperty("entities").GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_says_hello_is_offered_the_same()
    {
        var talk = await DirectLineTalk.OpenAsync(bot);
        var greeting = await talk.NextAsync();

        var hello = await talk.AskAsync("Hello");

        Assert.Equal(greeting.GetProperty("suggestedActions").GetRawText(), hello.GetProperty("suggestedActions").GetRawText());
    }
}
