using System.Globalization;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;

namespace ArticleBot.Bot.Tests.Turns;

public sealed class ReaderDatesTests
{
    [Theory]
    [InlineData("2017-12-09", "9 December 2017")]
    [InlineData("2017-12", "December 2017")]
    [InlineData("2017", "2017")]
    [InlineData("--12-09", "9 December")]
    public void A_date_is_told_as_precisely_as_it_is_known(string source, string words)
    {
        Assert.True(PublicationDate.TryParse(source, out var date));
        Assert.Equal(words, ReaderDates.Of(date));
    }

    [Theory]
    [InlineData("2017-12-09", "9 December 2017")]
    [InlineData("The Fjord Courier", "The Fjord Courier")]
    [InlineData(null, null)]
    public void A_side_is_told_by_its_date_or_as_it_is_called(string? side, string? words) => Assert.Equal(words, ReaderDates.OfSide(side));

    [Theory]
    [InlineData("en-US", "Dec 9, 2017", "Dec 2017", "Dec 9")]
    [InlineData("en", "9 December 2017", "December 2017", "9 December")]
    [InlineData("de", "9. Dezember 2017", "Dezember 2017", "9. Dezember")]
    [InlineData("fr", "9 décembre 2017", "décembre 2017", "9 décembre")]
    [InlineData("es", "9 de diciembre de 2017", "diciembre de 2017", "9 de diciembre")]
    public void A_date_is_written_as_its_reader_writes_it(string language, string day, string month, string withoutYear)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(day, ReaderDates.Of(new PublicationDate(2017, 12, 9)));
        Assert.Equal(month, ReaderDates.Of(new PublicationDate(2017, 12, null)));
        Assert.Equal(withoutYear, ReaderDates.Of(new PublicationDate(null, 12, 9)));
    }

    [Fact]
    public void An_unknown_date_is_not_told() => Assert.Null(ReaderDates.Of(null));
}
