using ArticleBot.Answering.Sources;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Tests.Sources;

public class SourceSidesTests
{
    private static readonly SourceNames Names = new(
    [
        new ArticleMetadata { Key = "a", Title = "A", Source = "Lunden Herald" },
        new ArticleMetadata { Key = "b", Title = "B", Source = "Seal Times | Sports" },
        new ArticleMetadata { Key = "c", Title = "C", Source = "Tide" },
        new ArticleMetadata { Key = "d", Title = "D" },
    ]);

    [Fact]
    public void Each_publication_has_its_own_part_of_the_question()
    {
        var sides = SourceSides.Of(
            "Does the Lunden Herald article say the ferry is late, while the Seal Times article says the ferry crew went on strike?", Names);

        Assert.Equal(["Lunden Herald", "Seal Times"], sides.Select(side => side.Name));
        Assert.Contains("the ferry is late", sides[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("strike", sides[0].Text, StringComparison.Ordinal);
        Assert.Contains("the ferry crew went on strike", sides[1].Text, StringComparison.Ordinal);
        Assert.Equal("Seal Times | Sports", Assert.Single(sides[1].Sources));
    }

    [Fact]
    public void What_stands_before_according_to_belongs_to_it()
    {
        var sides = SourceSides.Of(
            "Which ship lost its old anchor in the storm according to the Lunden Herald, and carries red sails in summer as per the Seal Times?", Names);

        Assert.Contains("lost its old anchor", sides[0].Text, StringComparison.Ordinal);
        Assert.Contains("carries red sails", sides[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("anchor", sides[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_part_of_its_own_a_publication_is_asked_the_whole_question()
    {
        var sides = SourceSides.Of("Which ship, named by both the Lunden Herald and the Seal Times, carries red sails?", Names);

        Assert.Contains("carries red sails", sides[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Herald", sides[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_that_there_is_not_is_a_side_without_sources()
    {
        var sides = SourceSides.Of("Does the Lunden Herald article name the captain, and does the Fjord Gazette report name the owner?", Names);

        Assert.Equal(["Lunden Herald", "Fjord Gazette"], sides.Select(side => side.Name));
        Assert.Empty(sides[1].Sources);
    }

    [Theory]
    [InlineData("Do both Lunden Herald articles say that the ferry is late?", 2)]
    [InlineData("Who runs the ferry according to the Lunden Herald?", 1)]
    [InlineData("Who owns the Lunden Herald?", 0)]
    [InlineData("Who runs the ferry when the tide is high?", 0)]
    [InlineData("Which articles mention the ferry?", 0)]
    [InlineData("", 0)]
    public void A_name_alone_asks_for_no_publications_words(string question, int count) =>
        Assert.Equal(count, SourceSides.Of(question, Names).Count);
}
