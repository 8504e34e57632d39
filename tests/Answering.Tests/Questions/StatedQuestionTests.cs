using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Questions;

public class StatedQuestionTests
{
    private const string Story =
        "We came here three summers ago with our two children and an old caravan, and since then my sister, who never liked the sea and says so at every meal, "
        + "keeps telling everybody that the lighthouse is taller than the one at home; ";

    [Theory]
    [InlineData("so could you kindly tell me how tall the lighthouse of Karnsund is, because I want to settle this?",
        "How tall the lighthouse of Karnsund is?")]
    [InlineData("she is wrong about most things. How tall is the lighthouse of Karnsund? Many thanks and best wishes.",
        "How tall is the lighthouse of Karnsund?")]
    [InlineData("I would like to know whether the harbour is open in winter. Thank you!", "Whether the harbour is open in winter?")]
    public void What_a_long_story_asks_is_found(string end, string asked) => Assert.Equal(asked, StatedQuestion.Of(Story + end));

    [Theory]
    [InlineData("My sister says it is tall, so tell me how tall the lighthouse is.")]
    [InlineData(Story + "and that is all that I have to say about my sister and her many opinions.")]
    public void A_short_turn_and_a_story_that_asks_nothing_stay_whole(string text) => Assert.Null(StatedQuestion.Of(text));

    [Fact]
    public async Task The_story_does_not_drown_its_question()
    {
        var library = SmallLibrary.Of("The harbour of Karnsund opened in 1872. Its lighthouse is 31 metres tall.",
            "Captain Mara Olsen runs the ferry on Mondays.");

        var answer = await Assistants.Over(library).AskAsync(
            new Asking(Story + "so could you kindly tell me how tall the lighthouse of Karnsund is, because I want to settle this?"), CancellationToken.None);

        Assert.Contains("31 metres", answer.Text, StringComparison.Ordinal);
    }
}
