using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

public class DisagreementTests
{
    [Theory]
    [InlineData("Are taxis paid back?")]
    [InlineData("When are taxis paid back?")]
    public async Task What_the_newer_version_says_of_the_same_thing_answers(string question)
    {
        using var articles = FolderOfArticles.Of(
            ("v1.md", "---\ntitle: Travel expenses\npublished: 2023-04-03\n---\n\nTaxis are not paid back. Trains are paid back in second class.\n"),
            ("v2.md", "---\ntitle: Travel expenses\npublished: 2026-01-01\n---\n\nTaxis are paid back only between 10 p.m. and 6 a.m. "
                + "Trains are paid back in first class.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal("v2.md", answer.Citations[0].Article.Key);
    }

    [Fact]
    public async Task Articles_that_give_different_numbers_are_both_quoted_the_newer_one_first()
    {
        using var articles = FolderOfArticles.Of(
            ("older.md", "---\ntitle: Flood in Marrow\npublished: 2024-03-02\n---\n\nThe flood in Marrow killed 12 people on Friday, the mayor said.\n"),
            ("newer.md", "---\ntitle: Marrow counts its dead\npublished: 2024-03-09\n---\n\nThe flood in Marrow killed 19 people on Friday, the mayor "
                + "said.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("How many people did the flood in Marrow kill?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(["newer.md", "older.md"], answer.Citations.Select(citation => citation.Article.Key));
        Assert.Contains("disagree", answer.Notice, StringComparison.Ordinal);
        Assert.Contains("9 March 2024", answer.Notice, StringComparison.Ordinal);
        Assert.Equal(["2024-03-09", "2024-03-02"], answer.Sentences.Select(sentence => sentence.Side));
        Assert.Null(answer.ShortAnswer);
    }

    [Fact]
    public async Task Articles_that_agree_are_quoted_once()
    {
        using var articles = FolderOfArticles.Of(
            ("one.md", "---\ntitle: Flood in Marrow\n---\n\nThe flood in Marrow killed 12 people on Friday, the mayor said.\n"),
            ("two.md", "---\ntitle: Marrow counts its dead\n---\n\nOn Friday the flood in Marrow killed 12 people, said the mayor.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("How many people did the flood in Marrow kill?"), CancellationToken.None);

        Assert.Single(answer.Citations);
        Assert.Null(answer.Notice);
    }

    [Fact]
    public async Task What_was_published_after_the_day_of_asking_is_no_evidence()
    {
        using var articles = FolderOfArticles.Of(
            ("later.md", "---\ntitle: Marrow counts its dead\npublished: 2024-03-09\n---\n\nThe flood in Marrow killed 19 people on Friday, the mayor "
                + "said.\n"));

        var before = await articles.Assistant.AskAsync(
            new Asking("How many people did the flood in Marrow kill?") { AskedOn = new DateOnly(2024, 3, 1) }, CancellationToken.None);
        var after = await articles.Assistant.AskAsync(
            new Asking("How many people did the flood in Marrow kill?") { AskedOn = new DateOnly(2024, 3, 10) }, CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, before.Outcome);
        Assert.Equal("19", after.ShortAnswer?.Text);
    }
}
