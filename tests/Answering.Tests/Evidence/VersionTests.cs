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

    [Theory]
    [InlineData("Under version 2.4, what does a berth for a rowing boat cost?", "18 crowns")]
    [InlineData("cost of a berth for a rowing boat in version 2.4 of the rules", "18 crowns")]
    [InlineData("What did a berth for a rowing boat cost under the 2024 rules?", "18 crowns")]
    [InlineData("What did a berth for a rowing boat cost by the rules of 2025?", "18 crowns")]
    [InlineData("By the rules of May 2026, what does a berth for a rowing boat cost?", "26 crowns")]
    [InlineData("What does a berth for a rowing boat cost under version 3?", "26 crowns")]
    [InlineData("What does a berth for a rowing boat cost?", "26 crowns")]
    public async Task The_edition_that_a_question_names_answers(string question, string price)
    {
        using var articles = FolderOfArticles.Of(
            ("berths-a.md", "# Rules of the mooring basin\n\nVersion 2.4, in force from 1 March 2024. This version replaces version 2.3 of 4 May 2019.\n\n"
                + "## Prices\n\nA berth for a rowing boat costs 18 crowns a month. Keys are with the porter.\n"),
            ("berths-b.md", "# Rules of the mooring basin\n\nVersion 3.0, in force from 1 April 2026. This version replaces version 2.4 of 1 March 2024.\n\n"
                + "## Prices\n\nA berth for a rowing boat costs 26 crowns a month. Keys are with the porter.\n"),
            ("news.md", "# A rowing boat for the school\n\nThe school bought a rowing boat for 400 crowns. It lies at the old quay.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(price, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Under version 7, what does a berth for a rowing boat cost?")]
    [InlineData("What did a berth for a rowing boat cost under the 2011 rules?")]
    public async Task An_edition_that_is_not_there_is_not_told_plainly(string question)
    {
        var answer = await FolderOfArticles.AskAsync("berths.md", "# Rules of the mooring basin\n\nVersion 2.4, in force from 1 March 2024.\n\n## Prices\n\n"
            + "A berth for a rowing boat costs 18 crowns a month. Keys are with the porter.\n", question);

        AnswerAssert.IsNotSaidPlainly(answer);
    }

    [Theory]
    [InlineData("sauna ticket price 2024", "9 crowns")]
    [InlineData("What did a sauna ticket cost back in 2025?", "9 crowns")]
    [InlineData("What did a sauna ticket cost in 2026?", "12 crowns")]
    [InlineData("What did a sauna ticket cost before February 2026?", "9 crowns")]
    [InlineData("price of a sauna ticket before 2026", "9 crowns")]
    public async Task What_held_in_a_year_is_told_by_the_paper_of_that_year_or_the_last_before_it(string question, string price)
    {
        using var articles = FolderOfArticles.Of(
            ("sauna-a.md", "# Prices of the sauna\n\nIn force from 1 February 2024.\n\nA sauna ticket costs 9 crowns. Towels are lent at the desk.\n"),
            ("sauna-b.md", "# Prices of the sauna\n\nIn force from 1 February 2026.\n\nA sauna ticket costs 12 crowns. Towels are lent at the desk.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(price, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_of_the_newer_edition_answers_however_little_it_says_as_the_older_one_did()
    {
        using var articles = FolderOfArticles.Of(
            ("waste 2022.txt", "Waste rules of Sund\nIn force from 1 March 2022\n\nItem        What to do with it\n----------  --------------------\n"
                + "Tyres       Taken at the depot\n            for 6 crowns each.\nLamps       Put into the red box.\n"),
            ("waste 2026.txt", "Waste rules of Sund\nIn force from 1 March 2026\n\nItem        What to do with it\n----------  --------------------\n"
                + "Tyres       Any garage takes them, nothing to pay.\nLamps       Put into the red box.\n"));

        var answer = await articles.Assistant.AskAsync(
            new Asking("What do I do with tyres?") { AskedOn = new DateOnly(2026, 11, 30) }, CancellationToken.None);

        Assert.Contains("garage", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("---", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What was the balance of the club in May 2026?", "7,215")]
    [InlineData("What was the balance in February 2026?", "11,340")]
    [InlineData("How much was the balance of the club on 14 May 2026?", "7,215")]
    [InlineData("What was the balance of the club before May 2026?", "11,340")]
    public async Task Of_minutes_those_of_the_day_or_month_that_is_named_answer(string question, string balance)
    {
        using var articles = FolderOfArticles.Of([.. new[] { ("12 February", "11,340"), ("14 May", "7,215"), ("10 September", "8,020") }.Select(meeting => (
            $"minutes {meeting.Item1}.md",
            $"# Rowing club Sund: minutes\n\nMinutes of the meeting held on {meeting.Item1} 2026, 19.00, boat house.\n\nThe treasurer reported a balance of "
                + $"{meeting.Item2} euros. The chair thanked her.\n"))]);

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2026, 11, 30) }, CancellationToken.None);

        Assert.Contains(balance, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How large may a picture be in 3.1?", "8 MB")]
    [InlineData("How large may a picture be in 3.2?", "20 MB")]
    [InlineData("How large may a picture be?", "20 MB")]
    public async Task The_version_in_the_title_that_a_question_names_answers(string question, string size)
    {
        using var articles = FolderOfArticles.Of(
            ("notes-31.md", "# Kestrel 3.1 – release notes\n\nReleased 4 May 2024.\n\nA picture may have up to 8 MB. Drafts are saved every minute.\n"),
            ("notes-32.md", "# Kestrel 3.2 – release notes\n\nReleased 9 March 2026.\n\nA picture may have up to 20 MB. Drafts can be shared.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Contains(size, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What does a sauna ticket cost?", "9 crowns")]
    [InlineData("What will a sauna ticket cost from February 2027?", "12 crowns")]
    [InlineData("By the prices of 2027, what does a sauna ticket cost?", "12 crowns")]
    public async Task A_paper_that_takes_effect_later_does_not_answer_for_today(string question, string price)
    {
        using var articles = FolderOfArticles.Of(
            ("sauna-now.md", "# Prices of the sauna\n\nIn force from 1 February 2025.\n\nA sauna ticket costs 9 crowns. Towels are lent at the desk.\n"),
            ("sauna-then.md", "# Prices of the sauna\n\nIn force from 1 February 2027.\n\nA sauna ticket costs 12 crowns. Towels are lent at the desk.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question) { AskedOn = new DateOnly(2026, 11, 5) }, CancellationToken.None);

        Assert.Contains(price, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_takes_effect_later_is_known_before()
    {
        using var articles = FolderOfArticles.Of(
            ("sauna.md", "# Prices of the sauna\n\nIn force from 1 February 2027.\n\nA sauna ticket costs 12 crowns. Towels are lent at the desk.\n"));

        var answer = await articles.Assistant.AskAsync(
            new Asking("What does a sauna ticket cost?") { AskedOn = new DateOnly(2026, 11, 5) }, CancellationToken.None);

        Assert.Contains("12 crowns", answer.Sentences[0].Text, StringComparison.Ordinal);
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

    [Fact]
    public async Task What_only_the_later_list_has_is_not_told_of_the_year_of_the_one_that_it_replaces()
    {
        using var articles = FolderOfArticles.Of(
            ("prices-2022.md", "# Prices of the pottery, 2022\n\nValid from 1 March 2022.\n\n| Item | Price |\n|---|---|\n| Clay, 10 kg | 12 crowns |\n"),
            ("prices-2024.md", "# Prices of the pottery, 2024\n\nValid from 1 March 2024, replaces the list of 2022.\n\n| Item | Price |\n|---|---|\n"
                + "| Clay, 10 kg | 15 crowns |\n| Smoke firing | 60 crowns |\n"));

        AnswerAssert.IsNotSaidPlainly(await articles.Assistant.AskAsync(new Asking("what did a smoke firing cost in 2022?"), CancellationToken.None));
        Assert.Contains("12 crowns", (await articles.Assistant.AskAsync(new Asking("what did 10 kg of clay cost in 2022?"), CancellationToken.None))
            .Sentences[0].Text, StringComparison.Ordinal);
    }
}
