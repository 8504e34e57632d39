using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Conversations;

/// <summary>Whole conversations: what a question is about is known from what answered the one before.</summary>
public class TopicTests
{
    private const string Tram =
        "Kiel votes for a tram\n\nThe city council of Kiel voted for a tram on Thursday. The line will be 11.8 kilometres long and have 23 stops.\n\n" +
        "The Free Democrats voted against it because of the cost, which the administration puts at 680 million euros. Construction begins in 2029.\n";

    private const string Bath = "A bath for Lunden\n\nThe new bath will cost 19 million euros. It has three pools.\n";

    private const string Engineer =
        "Edda Halvorsen remembered\n\nEdda Halvorsen studied engineering in Trondheim. She married the painter Leif Sande in 1962; he died in 2005. " +
        "Edda Halvorsen died in 2024.\n";

    [Fact]
    public async Task A_chain_of_short_questions_stays_with_the_article_that_answers_them()
    {
        var answers = await AskAsync("What did the council of Kiel vote for?", "How many stops?", "How much does it cost?", "When does construction begin?");

        Assert.All(answers.Skip(1).Zip(["23", "680 million euros", "2029"]), one => Assert.Contains(one.Second, one.First.Text, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.Equal("tram.txt", answer.Citations[0].Article.Key));
        Assert.Equal("How much does it cost (Kiel votes for a tram)?", answers[2].UnderstoodAs);
    }

    [Fact]
    public async Task Keywords_that_say_what_is_wanted_and_of_what_begin_anew()
    {
        var answers = await AskAsync("What did Edda Halvorsen study?", "new bath cost");

        Assert.Equal("bath.txt", answers[1].Citations[0].Article.Key);
        Assert.Contains("19 million euros", answers[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task He_is_not_who_was_called_she()
    {
        var answers = await AskAsync("What did Edda Halvorsen study?", "Who did she marry?", "When did he die?");

        Assert.Equal("When did Leif Sande die?", answers[2].UnderstoodAs);
        Assert.Equal("2005", answers[2].ShortAnswer?.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("\u0000\u001b[")]
    public async Task Where_nothing_is_asked_nothing_is_answered(string turn)
    {
        var answers = await AskAsync("What did Edda Halvorsen study?", turn);

        Assert.Empty(answers[1].Citations);
    }

    [Fact]
    public async Task What_was_not_found_names_nobody()
    {
        var answers = await AskAsync("Who founded the choir of Lunden?", "Why did she?");

        Assert.Equal(AnswerOutcome.NothingFound, answers[0].Outcome);
        Assert.DoesNotContain("searched", answers[1].UnderstoodAs, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kiel", answers[1].UnderstoodAs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_versions_of_the_rules_the_newer_one_answers_unless_a_year_is_named()
    {
        using var articles = FolderOfArticles.Of(
            ("a-old.md", "---\ntitle: Rules of the pier 2021\npublished: 2021-05-01\n---\n\nBoats over 9 metres need the consent of the harbour master.\n"),
            ("b-new.md", "---\ntitle: Rules of the pier 2024\npublished: 2024-05-01\n---\n\nBoats over 12 metres need the consent of the harbour master.\n"));

        var now = await articles.Assistant.AskAsync(new Asking("Whose consent do boats need?"), CancellationToken.None);
        var then = await articles.Assistant.AskAsync(new Asking("Whose consent did boats need in 2021?"), CancellationToken.None);

        Assert.Equal("b-new.md", now.Citations[0].Article.Key);
        Assert.Equal("a-old.md", then.Citations[0].Article.Key);
    }

    private static async Task<IReadOnlyList<Answer>> AskAsync(params string[] questions)
    {
        using var articles = FolderOfArticles.Of(("tram.txt", Tram), ("bath.txt", Bath), ("engineer.txt", Engineer));
        var conversation = Conversation.Empty;
        var answers = new List<Answer>();
        foreach (var question in questions)
        {
            var answer = await articles.Assistant.AskAsync(new Asking(question) { Conversation = conversation }, CancellationToken.None);
            conversation = conversation.With(ConversationTurn.Of(question, answer));
            answers.Add(answer);
        }

        return answers;
    }
}
