using System.Globalization;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class TimeClosenessTests
{
    [Theory]
    [InlineData("2024-05-17", 1)]
    [InlineData("2024-05-18", 0.91f)]
    [InlineData("2024-05-07", 0.5f)]
    [InlineData("2024-05", 1)]
    [InlineData("2024-04", 0.37f)]
    [InlineData("2014-05-17", 0.003f)]
    [InlineData("2024-05-24", 0.357f)]
    public void An_article_is_the_closer_the_nearer_it_lies_to_the_asking_day(string published, float expected)
    {
        Assert.Equal(expected, Closeness("Who resigned?", "2024-05-17", published)!.Value, 2);
    }

    [Theory]
    [InlineData("2014-11-30", 1)]
    [InlineData("2014", 1)]
    [InlineData("2015-01-10", 0.5f)]
    [InlineData("2024-05-16", 0.003f)]
    public void A_year_in_the_question_counts_instead_of_the_asking_day(string published, float expected)
    {
        Assert.Equal(expected, Closeness("Who won the 2014 World Cup?", "2024-05-17", published)!.Value, 2);
    }

    [Theory]
    [InlineData("--05-17")]
    [InlineData("")]
    public void Without_a_year_nothing_is_known(string published)
    {
        Assert.Null(Closeness("Who resigned?", "2024-05-17", published));
    }

    [Theory]
    [InlineData("Who resigned?")]
    [InlineData("Who paid 2,014 dollars or $2014?")]
    public void A_question_without_asking_day_or_year_is_about_no_time(string question)
    {
        Assert.Null(TimeCloseness.Of(new Question(question)));
    }

    [Fact]
    public void What_holds_until_the_next_paper_is_near_no_day_but_near_a_year_that_is_named()
    {
        var prices = new ArticleMetadata { Key = "prices.md", Title = "Prices", Published = new PublicationDate(2024, 3, 1), IsStanding = true };
        var day = new DateOnly(2024, 3, 2);

        Assert.Null(TimeCloseness.Of(new Question("What does a berth cost?", day))!.To(prices));
        Assert.Equal(1f, TimeCloseness.Of(new Question("What did a berth cost in 2024?", day))!.To(prices));
    }

    private static float? Closeness(string question, string askedOn, string published)
    {
        _ = PublicationDate.TryParse(published, out var date);
        var article = new ArticleMetadata { Key = "a.md", Title = "A", Published = date };
        return TimeCloseness.Of(new Question(question, DateOnly.Parse(askedOn, CultureInfo.InvariantCulture)))!.To(article);
    }
}
