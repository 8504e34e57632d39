using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>The right subject, but nothing of what is asked about it.</summary>
public class NearMissTests
{
    [Theory]
    [InlineData("How many children did Edda have?", "Edda Moen died in Oslo at 88. She built 12 turbines.")]
    [InlineData("How many ships did the yard build in 1970?", "The yard of Moen had 340 workers in 1970. It was sold in 1981.")]
    public async Task A_number_that_counts_something_else_is_no_answer(string question, string text)
    {
        using var articles = FolderOfArticles.Of(("moen.txt", $"Notes about a family\n\n{text}\n"),
            ("tide.txt", "Tides\n\nThe tide at Kessel rises twice a day.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
    }

    [Theory]
    [InlineData("When will the tram open?", AnswerOutcome.NothingFound)]
    [InlineData("When did the council vote for the tram?", AnswerOutcome.Answered)]
    public async Task What_happened_does_not_answer_what_will_happen(string question, AnswerOutcome outcome)
    {
        using var articles = FolderOfArticles.Of(
            ("tram.txt", "The council of Kiel and the tram\n\nThe city council voted for a tram on Thursday, 38 to 11. The mayor welcomed it.\n"),
            ("bath.txt", "A bath for Lunden\n\nThe bath has three pools and a sauna.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Theory]
    [InlineData("Is the bath dangerous?", AnswerOutcome.NothingFound)]
    [InlineData("Does the bath have a sauna?", AnswerOutcome.Answered)]
    public async Task Whether_something_is_so_needs_a_sentence_about_that(string question, AnswerOutcome outcome)
    {
        using var articles = FolderOfArticles.Of(
            ("bath.txt", "A bath for Lunden\n\nThe bath has three pools and a sauna. It opens on Sundays.\n"),
                ("tide.txt", "Tides\n\nThe tide rises twice a day.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(outcome, answer.Outcome);
    }

    [Fact]
    public async Task The_first_sentence_of_an_article_without_a_title_answers_as_any_other()
    {
        using var articles = FolderOfArticles.Of(("ferry.txt", "The ferry from Osk to Moen costs nine crowns. Children pay half. It leaves at noon.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("How much does the ferry from Osk to Moen cost?"), CancellationToken.None);

        Assert.Contains("nine crowns", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("When did the old pier open?", "1891")]
    [InlineData("How many metres long is the old pier?", "1.4 kilometres")]
    [InlineData("Which clubs did not vote against the loan?", "Rowers of Sund")]
    [InlineData("What does the outdoor pool cost?", "seven crowns")]
    public async Task The_opposite_of_the_same_thing_is_no_answer(string question, string right)
    {
        using var articles = FolderOfArticles.Of(
            ("pier.txt", "Piers of Sund\n\nThe new pier opened in 2019 and is 600 metres long. The old pier was opened in 1891 and is 1.4 kilometres long.\n"),
            ("loan.txt", "A loan for the harbour\n\nThe Anglers and the Sailing Club voted against the loan. The Rowers of Sund voted for it.\n"),
            ("pool.txt", "Swimming in Sund\n\nThe indoor pool costs four crowns. The outdoor pool costs seven crowns.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(right, answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Sentences);
    }

    [Theory]
    [InlineData("How many days off do trainees get?", AnswerOutcome.NothingFound)]
    [InlineData("How many days off do employees get?", AnswerOutcome.Answered)]
    [InlineData("On which floor is the sauna of the hall?", AnswerOutcome.Answered)]
    [InlineData("How many people can the minibus driver take?", AnswerOutcome.Answered)]
    [InlineData("What does the lighthouse keeper earn?", AnswerOutcome.NothingFound)]
    [InlineData("When did Tove Lind join the yard?", AnswerOutcome.NothingFound)]
    [InlineData("When did Tove Lind leave the yard?", AnswerOutcome.Answered)]
    [InlineData("What did Tove Lind say about the crane?", AnswerOutcome.NothingFound)]
    [InlineData("What did Tove Lind say about the dock?", AnswerOutcome.Answered)]
    [InlineData("How long is the tunnel to Moen?", AnswerOutcome.NothingFound)]
    public async Task What_is_said_of_another_member_of_the_class_is_no_answer(string question, AnswerOutcome outcome)
    {
        using var articles = FolderOfArticles.Of(
            ("yard.txt", "To join the yard\n\nEmployees get 27 days off a year. Overtime is paid at the end of the month. "
                + "Trainees wear a green helmet.\n"),
            ("hall.txt", "The climbing hall of Moen\n\nThe sauna is in the basement of the hall. The driver of the minibus takes up to 16 passengers.\n"),
            ("lind.txt", "Tove Lind\n\nTove Lind left the yard in May 2021. Lind said: \"The dock is too small for us.\"\n"),
            ("moen.txt", "The way to Moen\n\nThe bridge to Moen is 640 metres long. A crane stands beside it.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(outcome, answer.Outcome);
    }
}
