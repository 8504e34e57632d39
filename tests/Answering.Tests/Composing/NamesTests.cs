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

    [Fact]
    public async Task Whose_mother_was_named_last_is_not_told_as_the_mother()
    {
        var library = SmallLibrary.Of(
            "Isa Holm was a botanist. Holm was the third of five children of the organ builder Matti Holm and the teacher Sunna Holm, née Brock. "
            + "She went to school in Tessen and wrote about mosses.");

        var answer = await Assistants.Over(library).AskAsync(new Asking("Where did Holm go to school?"), CancellationToken.None);

        Assert.DoesNotContain("Sunna", answer.Text, StringComparison.Ordinal);
        Assert.Contains("school in Tessen", answer.Text, StringComparison.Ordinal);
    }
}
