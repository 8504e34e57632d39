using ArticleBot.Answering.Composing.Prompting;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Tests.Composing.Prompting;

public class PromptPassagesTests
{
    private static readonly SmallLibrary Library = new SmallLibrary()
        .Add("mill.txt", "The mill", "The mill was built in 1790.\n\nIt burned down in 1881.\n\nToday it grinds rye.",
            PublicationDate.From(new DateOnly(2024, 5, 1)))
        .Add("pond.txt", "The pond", "The pond has carp.\n\nSwimming is forbidden.");

    [Fact]
    public void Passages_of_one_article_stand_together_in_its_order_the_best_article_first()
    {
        var chosen = PromptPassages.Of(Found((4, 3f), (2, 2f), (3, 1.5f), (0, 1f)), most: 12, tokens: 3000);

        Assert.Equal(["The pond has carp.", "Swimming is forbidden.", "The mill was built in 1790.", "Today it grinds rye."], Texts(chosen));
    }

    [Fact]
    public void What_was_found_far_behind_the_best_is_left_out_unless_it_was_read()
    {
        var findings = Found((0, 9f), (1, 1f), (2, 1f));

        Assert.Equal(["The mill was built in 1790.", "It burned down in 1881."], Texts(PromptPassages.Of(findings with { ReadCount = 2 }, 12, 3000)));
    }

    [Fact]
    public void There_are_no_more_than_fit_but_always_one()
    {
        var findings = Found((0, 3f), (1, 2f), (2, 1f));

        Assert.Equal(2, PromptPassages.Of(findings, most: 2, tokens: 3000).Count);
        Assert.Equal("The mill was built in 1790.", Assert.Single(PromptPassages.Of(findings, most: 12, tokens: 1)).Text);
        Assert.Equal(2, PromptPassages.Of(findings, most: 12, tokens: 2 * Tokens.Count(PassageListing.Write(12, Library.Passage(0)))).Count);
    }

    [Fact]
    public void A_passage_is_headed_by_title_and_day() =>
        Assert.StartsWith("[3] The mill · 2024-05-01\nThe mill was built", PassageListing.Write(3, Library.Passage(0)), StringComparison.Ordinal);

    private static IEnumerable<string> Texts(IEnumerable<Passage> passages) => passages.Select(passage => passage.Text);

    private static Findings Found(params (int Passage, float Score)[] found) => new(
        QuestionReader.Read("What is there?"), [.. found.Select(one => new RankedPassage(Library.Passage(one.Passage), one.Score))], [])
    {
        ReadCount = 1,
    };
}
