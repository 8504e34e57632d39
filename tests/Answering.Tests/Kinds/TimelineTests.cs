using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Kinds;

public class TimelineTests
{
    private static readonly (string Name, string Text)[] Library =
    [
        ("works.md", "---\ntitle: The dredging of Orle harbour\npublished: 2022-09-14\n---\n\nDredging of Orle harbour was finished yesterday. " +
            "The harbour can now take ships of nine metres. The council of Orle had voted for the dredging of the harbour on 3 March 2021.\n"),
        ("ship.md", "---\ntitle: First ship in Orle\npublished: 2023-02-01\n---\n\nThe first grain ship tied up in Orle harbour on 30 January 2023. Its "
            + "crew of 22 was welcomed with a band.\n"),
        ("bakery.md", "---\ntitle: A bakery\npublished: 2020-01-01\n---\n\nThe bakery of Vell was opened on 2 January 1999.\n"),
    ];

    [Theory]
    [InlineData("Give me a timeline of Orle harbour")]
    [InlineData("What happened when in Orle harbour?")]
    [InlineData("Can you make a chronology of Orle harbour, please?")]
    public async Task What_happened_is_told_in_the_order_of_its_days(string question)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(["2021-03-03", "2022-09-13", "2023-01-30"], answer.Sentences.Select(sentence => sentence.Side));
        Assert.Equal(["works.md", "works.md", "ship.md"], answer.Sentences.Select(sentence => answer.Citations[sentence.Citations[0] - 1].Article.Key));
        Assert.Equal("timeline", answer.Trace.Kind);
    }

    [Fact]
    public async Task The_first_day_of_a_range_is_of_the_year_of_its_last()
    {
        using var articles = FolderOfArticles.Of(("lock.md", "---\ntitle: Works at Pell lock\npublished: 2026-03-01\n---\n\nPell lock will be closed from "
            + "27 April "
            + "to 22 May 2026. The contract for Pell lock was signed on 5 November 2025.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("Give me a timeline of Pell lock"), CancellationToken.None);

        Assert.Equal(["2025-11-05", "2026-04-27"], answer.Sentences.Select(sentence => sentence.Side));
    }

    [Theory]
    [InlineData("Give me a timeline of the Zorblax mission")]
    [InlineData("What happened when the dam of Quill broke?")]
    public async Task Of_what_no_article_tells_there_is_no_timeline(string question)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.NotEqual("timeline", answer.Trace.Kind);
        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
    }

    [Fact]
    public async Task Where_only_one_day_is_told_the_question_is_one_like_any_other()
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking("Give me a timeline of the bakery of Vell"), CancellationToken.None);

        Assert.Equal("fact", answer.Trace.Kind);
    }
}
