using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

public class ChangeTests
{
    private static readonly (string Name, string Text)[] Library =
    [
        ("old.md", "---\ntitle: Rules of the reading room\npublished: 2023-01-10\n---\n\nThe reading room opens at 9 in the morning. " +
            "Visitors may borrow 3 books at a time. Food is forbidden in the reading room.\n"),
        ("new.md", "---\ntitle: New rules of the reading room\npublished: 2024-06-01\n---\n\nThe reading room opens at 11 in the morning. " +
            "Visitors may borrow 3 books at a time. A machine for coffee stands beside the reading room.\n"),
        ("tide.md", "---\ntitle: Tides\npublished: 2024-07-01\n---\n\nThe tide at Kessel rises by four metres twice a day.\n"),
    ];

    [Theory]
    [InlineData("What has changed about the reading room?")]
    [InlineData("What changed in the reading room since January 2024?")]
    [InlineData("How has the reading room changed since 2023?")]
    [InlineData("What changed in the reading room between 2023 and 2024?")]
    [InlineData("difference between 2023 and 2024 reading room")]
    public async Task A_change_is_told_by_the_newer_article_and_then_by_the_older(string question)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2024, 8, 1) }, CancellationToken.None);

        Assert.Equal(["The reading room opens at 11 in the morning.", "The reading room opens at 9 in the morning."],
            answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["new.md", "old.md"], answer.Citations.Select(citation => citation.Article.Key));
        Assert.Equal("This compares “New rules of the reading room” (1 June 2024) with “Rules of the reading room” (10 January 2023).", answer.Notice);
        Assert.Equal(["2024-06-01", "2023-01-10"], answer.Sentences.Select(sentence => sentence.Side));
        Assert.Null(answer.ShortAnswer);
    }

    [Fact]
    public async Task An_item_is_about_what_it_begins_with()
    {
        using var articles = FolderOfArticles.Of(
            ("leave-2023.md", "# Leave policy (edition 2023)\n\n1. **Length.** The leave lasts up to 18 weeks.\n2. **Notice.** Tell your manager in writing "
                + "at least 10 weeks before it begins.\n"),
            ("leave-2025.md", "# Leave policy (edition 2025)\n\n1. **Length.** The leave lasts up to 24 weeks.\n2. **Notice.** Tell your manager in writing "
                + "at least 8 weeks before it begins.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("What changed in the notice between 2023 and 2025?"), CancellationToken.None);

        Assert.Equal(["Tell your manager in writing at least 8 weeks before it begins.", "Tell your manager in writing at least 10 weeks before it begins."],
            answer.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Without_an_older_statement_what_newer_articles_add_is_told()
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(
            new Asking("What is new about coffee?") { AskedOn = new DateOnly(2024, 8, 1) }, CancellationToken.None);

        Assert.Equal(["A machine for coffee stands beside the reading room."], answer.Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task All_that_a_newer_article_adds_to_a_subject_is_told()
    {
        using var articles = FolderOfArticles.Of(
            ("old.md", "---\ntitle: The pier\npublished: 2023-01-10\n---\n\nThe pier of Kessel is made of oak and older than the town.\n"),
            ("new.md", "---\ntitle: News from the harbour\npublished: 2024-06-01\n---\n\nThe pier of Kessel has got a crane for small boats.\n\n" +
                "Lamps now stand along the whole pier of Kessel at night.\n"));

        var answer = await articles.Assistant.AskAsync(
            new Asking("What is new about the pier of Kessel?") { AskedOn = new DateOnly(2024, 8, 1) }, CancellationToken.None);

        Assert.Equal(
            ["The pier of Kessel has got a crane for small boats.", "Lamps now stand along the whole pier of Kessel at night."],
            answer.Sentences.Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("What has changed about the reading room since July 2024?")]
    [InlineData("What has changed about the swimming pool?")]
    public async Task Where_nothing_newer_is_told_nothing_is_made_up(string question)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2024, 8, 1) }, CancellationToken.None);

        Assert.NotEqual(2, answer.Citations.Count);
        Assert.True(answer.Outcome == AnswerOutcome.NothingFound || answer.Citations[0].Article.Key == "new.md");
    }

    [Theory]
    [InlineData("What is new since May 2024?")]
    [InlineData("What has changed since June?")]
    [InlineData("Which articles were published after May 2024?")]
    [InlineData("Which articles were published after 31 May 2024?")]
    public async Task Without_a_subject_the_articles_since_then_are_listed(string question)
    {
        using var articles = FolderOfArticles.Of(Library);

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2024, 8, 1) }, CancellationToken.None);

        Assert.Equal(["new.md", "tide.md"], answer.Listed.Select(article => article.Key));
    }

    [Theory]
    [InlineData("What changed about the bridge since last week?", "bridge")]
    [InlineData("What's new in the budget of the town?", "budget of the town")]
    [InlineData("What has changed in the budget since March 2021?", "budget")]
    [InlineData("How has the price of bread changed since then?", "price of bread")]
    [InlineData("What are the latest changes to the timetable?", "timetable")]
    [InlineData("What prices have changed since 2019?", "prices")]
    [InlineData("Compare the travel policies of 2023 and 2025", "travel policies")]
    [InlineData("What is the difference between the 2021 and 2024 rules of the pier?", "rules of the pier")]
    public void The_subject_of_a_change_is_read_from_the_question(string question, string subject)
    {
        Assert.Equal(subject, ChangeWording.SubjectOf(QuestionReader.Read(question).Bare));
    }

    [Theory]
    [InlineData("What has changed?")]
    [InlineData("What is new since last week?")]
    [InlineData("What did the treaty change?")]
    [InlineData("What new bridge was built in 1990?")]
    [InlineData("What is the name of the new bridge?")]
    [InlineData("What caused the climate to change?")]
    public void A_question_about_one_event_asks_for_no_comparison(string question) =>
        Assert.Null(ChangeWording.SubjectOf(QuestionReader.Read(question).Bare));

    [Fact]
    public async Task What_a_section_says_otherwise_is_a_change_though_in_other_words()
    {
        using var articles = FolderOfArticles.Of(
            ("rules-2021.md", "---\ntitle: House rules of the Mill Court\npublished: 2021-03-01\n---\n\n## Pets\n\nDogs are not allowed.\n\n## "
                + "Bins\n\nBins are emptied on Mondays.\n"),
            ("rules-2024.md", "---\ntitle: House rules of the Mill Court\npublished: 2024-03-01\n---\n\n## Pets\n\nOne dog per flat may be kept with "
                + "the written permission of the board.\n\n"
                + "## Bins\n\nBins are emptied on Mondays.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("What has changed about pets?"), CancellationToken.None);

        Assert.Equal(["rules-2024.md", "rules-2021.md"], answer.Citations.Select(citation => citation.Article.Key));
        Assert.Contains("One dog per flat", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains("Dogs are not allowed", answer.Sentences[1].Text, StringComparison.Ordinal);
    }
}
