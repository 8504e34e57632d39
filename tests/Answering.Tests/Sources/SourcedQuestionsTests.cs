using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Sources;

/// <summary>Questions about what several publications say, over real files.</summary>
public sealed class SourcedQuestionsTests : IDisposable
{
    private readonly FolderOfArticles _articles = FolderOfArticles.Of(
        ("herald.md", Article("Ferry late again", "Lunden Herald", "2024-03-02", "The ferry to Skarø was late on twelve days in February. The captain "
            + "blamed the ice.")),
        ("times.md", Article("Crew on strike", "Seal Times", "2024-03-05", "The crew of the ferry went on strike over night shifts. The owner offered "
            + "more money.")),
        ("times-sports.md", Article("Rowing club wins", "Seal Times", "2024-04-05", "The rowing club of Lunden won the cup in Bergen.")));

    [Fact]
    public async Task Each_named_publication_is_quoted_with_its_own_article()
    {
        var answer = await Ask("Does the Lunden Herald article say that the ferry was late in February, while the Seal Times article says that the crew "
            + "of the ferry went on strike?");

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(["herald.md", "times.md"], answer.Citations.Select(citation => citation.Article.Key));
        Assert.Contains("late on twelve days", answer.Text, StringComparison.Ordinal);
        Assert.Contains("went on strike", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_that_says_nothing_of_it_is_named_in_the_refusal()
    {
        var answer = await Ask("Does the Lunden Herald article say that the ferry was late in February, and does the Fjord Gazette article say that the "
            + "crew went on strike?");

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains("“Fjord Gazette”", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("“Lunden Herald”", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public async Task According_to_one_publication_the_others_are_not_asked()
    {
        var answer = await Ask("Why was the ferry late according to the Lunden Herald?");

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.All(answer.Citations, citation => Assert.Equal("Lunden Herald", citation.Article.Source));
    }

    public void Dispose() => _articles.Dispose();

    private static string Article(string title, string source, string published, string text) =>
        $"---\ntitle: {title}\nsource: {source}\npublished: {published}\n---\n\n{text}\n";

    private Task<Answer> Ask(string question) => _articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);
}
