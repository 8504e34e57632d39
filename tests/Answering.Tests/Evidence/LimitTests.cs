using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>The upper and the lower end of what is allowed.</summary>
public sealed class LimitTests
{
    private const string Rules = "# Rules of the campsite\n\n## Pitches\n\nYou stay for at least 2 nights and at most 21 nights. Tents may be "
        + "up to 6 metres long.\n\n## Groups\n\nGroups have between 8 and 24 people. A barbecue needs 3 adults at least.\n\n"
        + "## Boats\n\nThe minimum age for canoes is 12 years, the maximum load 180 kg.\n";

    [Theory]
    [InlineData("How many nights may I stay at most?", "21")]
    [InlineData("How many nights must I stay at least?", "2")]
    [InlineData("minimum age for canoes", "12 years")]
    [InlineData("How large can a group be at most?", "24")]
    [InlineData("How many people must a group have at least?", "8")]
    public async Task Of_both_ends_the_one_that_is_asked_for_answers(string question, string words) =>
        Assert.StartsWith(words, (await AskAsync(question)).ShortAnswer?.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What is the minimum length of a tent?")]
    [InlineData("How many adults may be at a barbecue at most?")]
    public async Task The_other_end_is_no_answer(string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(question));

    [Fact]
    public async Task The_end_that_is_asked_for_is_told() =>
        Assert.Contains("6 metres", (await AskAsync("How long may a tent be at most?")).Text, StringComparison.Ordinal);

    private static Task<Answer> AskAsync(string question) => FolderOfArticles.AskAsync("campsite.md", Rules, question);
}
