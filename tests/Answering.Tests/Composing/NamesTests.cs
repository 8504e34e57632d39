using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Composing;

public class NamesTests
{
    private static SmallLibrary Library => SmallLibrary.Of(
        "Tove Lind was chosen captain of the ferry. She had 40 votes more than Jan Moe, who was captain before.\n\nLind, 51, learnt to sail in Bergen. "
        + "She wants to paint the ferry red.");

    [Theory]
    [InlineData("What colour does the captain want to paint the ferry?", "She [Tove Lind] wants to paint the ferry red.")]
    public async Task A_surname_alone_names_whom_the_article_has_named_in_full(string question, string shown)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(shown, answer.Text);
    }
}
