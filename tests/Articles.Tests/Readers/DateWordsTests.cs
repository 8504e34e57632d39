using ArticleBot.Articles.Readers;
using CsCheck;

namespace ArticleBot.Articles.Tests.Readers;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2017-12-09", "2017-12-09")]
    [InlineData("2017-12-09T10:00:00Z", "2017-12-09")]
    [InlineData("2017-12-09 10:00", "2017-12-09")]
    [InlineData("2017-12", "2017-12")]
    [InlineData("2017", "2017")]
    [InlineData("--12-09", "--12-09")]
    [InlineData("--02-29", "--02-29")]
    [InlineData("2017/12/09", "2017-12-09")]
    [InlineData("December 9, 2017", "2017-12-09")]
    [InlineData("Dec. 9th, 2017", "2017-12-09")]
    [InlineData("Saturday 9 December 2017", "2017-12-09")]
    [InlineData("Sat, 09 Dec 2017 10:00:00 GMT", "2017-12-09")]
    [InlineData("Published on 9 Sept 2017 at 5:30 p.m.", "2017-09-09")]
    [InlineData("2017-3-5", "2017-03-05")]
    [InlineData("20170305", "2017-03-05")]
    [InlineData("25/12/2017", "2017-12-25")]
    [InlineData("12/25/2017", "2017-12-25")]
    [InlineData("05/05/2017", "2017-05-05")]
    [InlineData("5.3.2017 10:30", "2017-03-05")]
    [InlineData("Feb 3 2017", "2017-02-03")]
    [InlineData("December 2017", "2017-12")]
    [InlineData("9 December", "--12-09")]
    public void A_date_is_read_as_precisely_as_it_is_told(string words, string date)
    {
        Assert.True(DateWords.TryRead(words, out var read));
        Assert.Equal(date, read.ToString());
    }

    [Theory]
    [InlineData("03/04/2017")]
    [InlineData("31.02.2017")]
    [InlineData("13/13/2017")]
    [InlineData("20171340")]
    [InlineData("1.2.3")]
    [InlineData("5.3.2017 euros")]
    [InlineData("2017-13-01")]
    [InlineData("2017-02-29")]
    [InlineData("February 30, 2017")]
    [InlineData("--12")]
    [InlineData("December")]
    [InlineData("yesterday")]
    [InlineData("2017 in review")]
    [InlineData("May we go?")]
    [InlineData("9 December 2017 (version 4)")]
    [InlineData("")]
    public void What_is_no_date_or_means_two_days_is_refused(string words) => Assert.False(DateWords.TryRead(words, out _));

    [Fact]
    public void Every_day_can_be_written_and_read_back() => Gen.Date.Sample(date =>
    {
        var day = DateOnly.FromDateTime(date);
        var published = PublicationDate.From(day);

        Assert.True(PublicationDate.TryParse(published.ToString(), out var read));
        Assert.Equal(day, read.Exact);
    });

    [Fact]
    public void Any_words_are_refused_or_read_without_an_exception() => Gen.String.Sample(words =>
    {
        if (DateWords.TryRead(words, out var date))
            Assert.True(PublicationDate.TryParse(date.ToString(), out _));
    });
}
