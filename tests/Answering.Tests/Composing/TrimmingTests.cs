using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Composing;

/// <summary>Long sentences are shown without the statements that have nothing to do with the question; what is quoted is the whole sentence.</summary>
public class TrimmingTests
{
    [Theory]
    [InlineData(
        "Who designed the lighthouse?",
        "The lighthouse on the northern cape of the island was designed by the engineer Tilda Moen between 1871 and 1874; the keepers of the time were a "
        + "couple from the mainland with their five children and two dogs.",
        "The lighthouse on the northern cape of the island was designed by the engineer Tilda Moen between 1871 and 1874 […]")]
    [InlineData(
        "Who keeps the lighthouse?",
        "The ferry to the island has a bar and forty cabins for passengers from the mainland, and the lighthouse on the northern cape of the island is "
        + "kept by the former sailor Anders Rue and his wife Marit.",
        "[…] the lighthouse on the northern cape of the island is kept by the former sailor Anders Rue and his wife Marit.")]
    public async Task A_statement_that_has_nothing_to_do_with_the_question_is_left_out(string question, string sentence, string shown)
    {
        using var articles = FolderOfArticles.Of(("island.txt", $"Notes from the cape\n\n{sentence}\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(shown, answer.Sentences[0].Text);
        Assert.Equal(sentence, answer.Citations[0].Quote);
    }

    [Theory]
    [InlineData("It limits what is said", "; the plans were not used, however, for the tower that was finally built there in the year after the great storm.")]
    [InlineData("It tells whose words they are", "; the archive of the town of Kessel says so in the register of its oldest buildings and of their builders.")]
    [InlineData("It is the end of a list", ", the harbour, the pier, and the old customs house were built by others from the mainland in the same years.")]
    public async Task What_belongs_to_the_statement_stays(string because, string rest)
    {
        var sentence = "The lighthouse on the northern cape was designed by the engineer Tilda Moen between 1871 and 1874" + rest;
        using var articles = FolderOfArticles.Of(("island.txt", $"Notes from the cape\n\n{sentence}\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("Who designed the lighthouse?"), CancellationToken.None);

        Assert.True(sentence == answer.Sentences[0].Text, $"{because}: {answer.Sentences[0].Text}");
    }
}
