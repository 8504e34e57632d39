using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>The same paper in two versions: the newest counts, unless the old one is asked for.</summary>
public class VersionTests
{
    [Theory]
    [InlineData("What is the fine for rubbish that is left behind?", "35 crowns")]
    [InlineData("What was the fine for rubbish in the old rules?", "20 crowns")]
    [InlineData("fine for rubbish left behind, previous version of the rules", "20 crowns")]
    public async Task The_newest_version_answers_unless_the_old_one_is_asked_for(string question, string fine)
    {
        using var articles = FolderOfArticles.Of(
            ("rules-old.md", "---\ntitle: House rules of the Ulm hut\npublished: 2022-06-01\n---\n\nAnyone who leaves rubbish behind pays a fine of 20 crowns. "
                + "Boots stay in the hall.\n"),
            ("rules-new.md", "---\ntitle: House rules of the Ulm hut\npublished: 2026-05-01\n---\n\nAnyone who leaves rubbish behind pays a fine of 35 crowns. "
                + "Boots stay in the drying room.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(fine, answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.True(answer.Sentences.Count == 1 || answer.Notice!.Contains("newer version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_come_since_is_no_rival_of_the_old_version_that_is_asked_for()
    {
        using var articles = FolderOfArticles.Of(
            ("fares-2021.md", "---\ntitle: Fares of the ferry\npublished: 2021-04-01\n---\n\nA bicycle costs 4 crowns on the ferry. Dogs travel free.\n"),
            ("fares-2026.md", "---\ntitle: Fares of the ferry\npublished: 2026-04-01\n---\n\nA bicycle costs 7 crowns on the ferry. Dogs travel free.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("What did a bicycle cost under the old fares?"), CancellationToken.None);

        Assert.Contains("4 crowns", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7 crowns", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much is a locker by the year?", "9 crowns")]
    [InlineData("How much was a locker under the previous prices?", "7 crowns")]
    [InlineData("How much was a locker in the oldest price list?", "4 crowns")]
    public async Task Of_three_versions_the_one_that_is_asked_for_answers(string question, string price)
    {
        using var articles = FolderOfArticles.Of([.. new[] { ("2019", 4), ("2022", 7), ("2025", 9) }.Select(version => (
            $"lockers-{version.Item1}.md",
            $"---\ntitle: Prices of the lockers\npublished: {version.Item1}-05-01\n---\n\nA locker costs {version.Item2} crowns a year. Keys are "
                + $"handed out by the porter.\n"))]);

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(price, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_allowed_and_is_forbidden_is_told_by_the_newer_version()
    {
        using var articles = FolderOfArticles.Of(
            ("rules-2023.md", "---\ntitle: Rules of the allotments\npublished: 2023-02-01\n---\n\n## Bonfires\n\nBonfires are allowed from October to "
                + "March.\n"),
            ("rules-2026.md", "---\ntitle: Rules of the allotments\npublished: 2026-02-01\n---\n\n## Bonfires\n\nBonfires are forbidden all year round.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("are bonfires allowed"), CancellationToken.None);

        Assert.Contains("forbidden", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_newer_version_says_is_set_off_and_the_older_one_named_as_older()
    {
        using var articles = FolderOfArticles.Of(
            ("baths-2022.md", "---\ntitle: Fees of the baths\npublished: 2022-01-10\n---\n\nA visit costs 11 crowns. Towels are lent for 2 crowns.\n"),
            ("baths-2025.md", "---\ntitle: Fees of the baths\npublished: 2025-01-10\n---\n\nA visit costs 14 crowns. Towels are lent for 2 crowns.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("How much is a visit to the baths?"), CancellationToken.None);

        Assert.Equal("14 crowns", answer.ShortAnswer?.Text);
        Assert.Equal(["baths-2025.md", "baths-2022.md"], answer.Citations.Select(citation => citation.Article.Key));
        Assert.Contains("newer version", answer.Notice, StringComparison.Ordinal);
    }
}
