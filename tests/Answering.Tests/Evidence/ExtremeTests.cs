using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>Which row of a table has the most or the least of something.</summary>
public sealed class ExtremeTests
{
    private const string Boats = "# Boats for hire\n\n| Boat | Length | Weight | Seats | Price |\n|---|---|---|---|---|\n| Heron | 4.5 m | 90 kg | 4 | "
        + "21 crowns |\n"
        + "| Teal | 3.2 m | 55 kg | 2 | 14 crowns |\n| Grebe | 6 m | 140 kg | 6 | 35 crowns |\n";

    private const string Tools = "# Tools of the allotments\n\n| Tool | Number | Fee per day | Kept in |\n|---|---|---|---|\n| Tiller | 1 | 15 crowns "
        + "| hut 2 |\n"
        + "| Shredder | 1 | 12 crowns | hut 2 |\n| Barrow | 4 | free | hut 1 |\n";

    [Theory]
    [InlineData("Which boat is the cheapest?", "Teal")]
    [InlineData("What is the most expensive boat?", "Grebe")]
    [InlineData("Which boat is the longest?", "Grebe")]
    [InlineData("Which is the lightest boat?", "Teal")]
    [InlineData("Which boat has the most seats?", "Grebe")]
    [InlineData("which boat has the fewest seats", "Teal")]
    [InlineData("How much is the cheapest boat?", "14 crowns")]
    public async Task The_row_with_the_most_or_least_in_the_column_answers(string question, string words) =>
        Assert.Equal(words, (await AskAsync(Boats, question)).ShortAnswer?.Text);

    [Theory]
    [InlineData("Which boat is the deepest?")]
    [InlineData("Which boat is the fastest?")]
    public async Task Nothing_is_the_most_in_a_column_that_the_table_does_not_have(string question) =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Boats, question));

    [Fact]
    public async Task What_one_row_does_not_tell_in_an_amount_leaves_it_open_which_is_the_cheapest() =>
        Assert.Null((await AskAsync(Boats.Replace("35 crowns", "on request", StringComparison.Ordinal), "Which boat is the cheapest?")).ShortAnswer);

    [Theory]
    [InlineData("Which tool is the most expensive?", "Tiller")]
    [InlineData("Which tool is the cheapest?", "Barrow")]
    public async Task What_is_free_costs_least(string question, string tool) =>
        Assert.Equal(tool, (await AskAsync(Tools, question)).ShortAnswer?.Text);

    [Theory]
    [InlineData("Where is the shredder?", "hut 2")]
    [InlineData("How many barrows are there?", "4")]
    public async Task A_place_is_where_things_are_kept_and_a_number_how_many_there_are(string question, string words) =>
        Assert.EndsWith($": {words}", Assert.Single((await AskAsync(Tools, question)).Sentences).Text, StringComparison.Ordinal);

    [Fact]
    public async Task All_rows_count_however_far_down_the_table_they_stand()
    {
        var rows = string.Concat(Enumerable.Range(1, 90).Select(i => $"| Hose T{i} | rack {i % 9} | {(i == 83 ? 2 : i + 10)} crowns |\n"));

        var answer = await AskAsync($"# Hoses in store\n\n| Hose | Rack | Price |\n|---|---|---|\n{rows}", "Which hose is the cheapest?");

        Assert.Contains("T83", Assert.Single(answer.Sentences).Text, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(string text, string question) => FolderOfArticles.AskAsync("boats.md", text, question);
}
