using ArticleBot.Answering.Time;
using ArticleBot.Articles;

namespace ArticleBot.Bot.Tests.Turns;

public sealed class DateWordingTests
{
    [Theory]
    [InlineData("2017-12-09", "9 December 2017")]
    [InlineData("2017-12", "December 2017")]
    [InlineData("2017", "2017")]
    [InlineData("--12-09", "9 December")]
    public void A_date_is_told_as_precisely_as_it_is_known(string source, string words)
    {
        Assert.True(PublicationDate.TryParse(source, out var date));
        Assert.Equal(words, DateWording.Of(date));
    }

    [Theory]
    [InlineData("2017-12-09", "9 December 2017")]
    [InlineData("The Fjord Courier", "The Fjord Courier")]
    [InlineData(null, null)]
    public void A_side_is_told_by_its_date_or_as_it_is_called(string? side, string? words) => Assert.Equal(words, DateWording.OfSide(side));

    [Fact]
    public void An_unknown_date_is_not_told() => Assert.Null(DateWording.Of(null));
}
