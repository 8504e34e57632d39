using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Kinds;

public class SmallTalkTests
{
    private static readonly (string Name, string Text)[] Library = [("pier.txt", "The pier of Vell\n\nThe pier of Vell was opened in 1891.\n")];

    [Theory]
    [InlineData("Great, thanks a lot!")]
    [InlineData("That was very helpful, thank you")]
    [InlineData("ok perfect great")]
    public async Task Thanks_are_thanked_for(string said)
    {
        using var articles = FolderOfArticles.Of(Library);

        Assert.Equal(AnswerOutcome.SmallTalk, (await articles.Assistant.AskAsync(new Asking(said), CancellationToken.None)).Outcome);
    }

    /// <summary>A pattern that tries every way to cut these words would not end in years.</summary>
    [Theory]
    [InlineData("great ")]
    [InlineData("perfect! ")]
    [InlineData("no, ")]
    [InlineData("thank you so much, and ")]
    public async Task However_often_something_is_said_it_is_read_to_its_end(string word)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(string.Concat(Enumerable.Repeat(word, 300)) + "x"), CancellationToken.None);

        Assert.NotEqual(AnswerOutcome.SmallTalk, answer.Outcome);
    }
}
