using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Kinds;

/// <summary>Which of two things is longer, older or cheaper is told by both.</summary>
public sealed class ComparisonTests
{
    private const string Canals =
        "# Two canals\n\nThe Ems canal is 12 km long and was dug in 1888. The Lode canal is 9,500 metres long and was dug in 1931.\n\n"
        + "Barges of more than 80 tonnes may not use the Lode canal.\n";

    private const string Tools = "# Tools of the allotments\n\n| Tool | Number | Fee per day |\n|---|---|---|\n| Tiller | 1 | 15 crowns |\n"
        + "| Shredder | 1 | 12 crowns |\n";

    [Theory]
    [InlineData("Is the Ems canal longer than the Lode canal?", "how long is the Ems canal?|how long is the Lode canal?", true)]
    [InlineData("Was the old mill taller than the new one?", "how high was the old mill?|how high was the new mill?", true)]
    [InlineData("Is a barge lighter than a tug?", null, null)]
    [InlineData("Is the tiller cheaper than the shredder?", "how much does the tiller cost?|how much does the shredder cost?", false)]
    [InlineData("Does the tiller cost more than the shredder?", "how much does the tiller cost?|how much does the shredder cost?", true)]
    [InlineData("Are the barges more expensive than the tugs?", "how much does the barges cost?|how much does the tugs cost?", true)]
    [InlineData("Is the old or the new mill bigger?", "how big is the old mill?|how big is the new mill?", null)]
    [InlineData("Which is deeper, the Ems canal or the Lode canal?", "how deep is the Ems canal?|how deep is the Lode canal?", null)]
    [InlineData("Which mill is bigger, the old or the new one?", "how big is the old mill?|how big is the new mill?", null)]
    [InlineData("Is the pier longer than 500 metres?", null, null)]
    [InlineData("Is the fee higher than last year?", null, null)]
    [InlineData("Is the water better than the wine?", null, null)]
    public void A_comparison_asks_the_same_of_both(string question, string? sides, bool? isFirstMore)
    {
        var comparison = ComparisonWording.Of(question.TrimEnd('?'));

        Assert.Equal(sides, comparison is null ? null : string.Join('|', comparison.Sides));
        Assert.Equal(isFirstMore, comparison?.IsFirstMore);
    }

    [Theory]
    [InlineData("Is the Ems canal longer than the Lode canal?", "Yes")]
    [InlineData("Is the Lode canal longer than the Ems canal?", "No")]
    [InlineData("Is the Lode canal shorter than the Ems canal?", "Yes")]
    [InlineData("Which is longer, the Ems canal or the Lode canal?", null)]
    public async Task Both_amounts_are_told_in_whatever_unit_they_stand(string question, string? verdict)
    {
        var answer = await AskAsync(Canals, question);

        Assert.Equal(verdict, answer.ShortAnswer?.Text);
        Assert.Contains("12 km", answer.Text, StringComparison.Ordinal);
        Assert.Contains("9,500 metres", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_table_are_compared()
    {
        var answer = await AskAsync(Tools, "Is the tiller cheaper than the shredder?");

        Assert.Contains("15 crowns", answer.Text, StringComparison.Ordinal);
        Assert.Contains("12 crowns", answer.Text, StringComparison.Ordinal);
        Assert.NotEqual("Yes", answer.ShortAnswer?.Text);
    }

    [Fact]
    public async Task What_is_told_of_one_alone_is_not_compared()
    {
        var answer = await AskAsync(Canals, "Is the Ems canal deeper than the Lode canal?");

        Assert.Null(answer.ShortAnswer);
    }

    [Fact]
    public async Task Who_asks_for_another_currency_is_told_the_amount() =>
        Assert.Contains(
            "15 crowns",
            (await AskAsync("# The tiller\n\nThe tiller costs 15 crowns a day.\n", "How many dollars does the tiller cost a day?")).Text,
            StringComparison.Ordinal);

    private static Task<Answer> AskAsync(string text, string question) => FolderOfArticles.AskAsync("things.md", text, question);
}
