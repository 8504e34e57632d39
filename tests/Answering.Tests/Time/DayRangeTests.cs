using ArticleBot.Answering.Time;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Tests.Time;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("26 November", 11, 26, true)]
    [InlineData("26 November", 11, 25, false)]
    [InlineData("21–23 November", 11, 22, true)]
    [InlineData("21-23 November", 11, 24, false)]
    [InlineData("from the 21st to the 23rd of November", 11, 21, true)]
    [InlineData("24 December to 2 January", 12, 31, true)]
    [InlineData("24 December to 2 January", 1, 1, true)]
    [InlineData("24 December to 2 January", 1, 3, false)]
    [InlineData("3 and 9 May", 5, 3, true)]
    [InlineData("3 and 9 May", 5, 6, false)]
    [InlineData("November 2026", 11, 2, false)]
    public void A_day_is_one_of_those_that_a_text_names_or_not(string text, int month, int day, bool isOneOfThem) =>
        Assert.Equal(isOneOfThem, DayRange.FindAll(text).Exists(days => days.Contains(new PublicationDate(null, month, day))));

    [Fact]
    public void The_year_of_the_last_day_is_that_of_the_first_unless_a_new_year_comes_between()
    {
        Assert.Equal(2025, Assert.Single(DayRange.FindAll("24 December to 2 January 2026")).First.Year);
        Assert.Equal(2026, Assert.Single(DayRange.FindAll("2 April to 9 May 2026")).First.Year);
    }
}
