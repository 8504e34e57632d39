using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Kinds;

public class NewsTests
{
    private static readonly (string Name, string Text)[] Library =
    [
        ("weir.md", "---\ntitle: A weir for Ulm Brook\npublished: 2026-05-04\n---\n\nUlm Brook has had a new weir since Monday. It keeps back two metres "
            + "of water.\n"),
        ("choir.md", "---\ntitle: The choir sings again\npublished: 2026-05-21\n---\n\nPresent: Ada Holm, Bo Lind, Cara Ness, Dan Orre\n\n"
            + "The choir of Hasel has sung in the hall again for the first time "
            + "since the fire.\n"),
        ("well.md", "---\ntitle: A well in Hasel\npublished: 2026-06-03\n---\n\nIn Hasel a well of the twelfth century was found under the market.\n"),
        ("mill.md", "---\ntitle: The mill is sold\npublished: 2026-04-30\n---\n\nThe old mill at Ulm Brook was sold to a baker from Hasel.\n"),
        ("rules.md", "# Rules of the reading room\n\nWhoever wants to read in May needs a card of the library.\n"),
    ];

    [Theory]
    [InlineData("What happened last month?", "choir.md weir.md")]
    [InlineData("what happened in may 2026", "choir.md weir.md")]
    [InlineData("What was the news on 30 April 2026?", "mill.md")]
    [InlineData("What has happened since last month?", "well.md choir.md weir.md")]
    [InlineData("What has happened after 20 May 2026?", "well.md choir.md")]
    public async Task What_happened_in_a_time_is_told_by_the_beginnings_of_its_articles(string question, string keys)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2026, 6, 10) }, CancellationToken.None);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.DoesNotContain("Present", answer.Text, StringComparison.Ordinal);
        Assert.Equal(keys.Split(' '), answer.Sentences.Select(sentence => answer.Citations[sentence.Citations[0] - 1].Article.Key));
    }

    [Theory]
    [InlineData("What happened in March 2026?")]
    [InlineData("What happened to the choir in May?")]
    public async Task Of_another_time_or_of_one_matter_it_is_a_question_like_any_other(string question)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2026, 6, 10) }, CancellationToken.None);

        Assert.Equal("fact", answer.Trace.Kind);
    }
}
