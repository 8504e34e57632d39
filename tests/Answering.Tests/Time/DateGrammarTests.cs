using System.Globalization;
using ArticleBot.Answering.Time;
using CsCheck;

namespace ArticleBot.Answering.Tests.Time;

public class DateGrammarTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2017, 12, 13);

    [Theory]
    [InlineData("What happened on 2017-12-09?", "2017-12-09", "2017-12-09")]
    [InlineData("What happened on December 9?", "2017-12-09", "2017-12-09")]
    [InlineData("What happened on 24 December?", "2016-12-24", "2016-12-24")]
    [InlineData("the 3rd of Sept. 2016", "2016-09-03", "2016-09-03")]
    [InlineData("who visited in November 2015", "2015-11-01", "2015-11-30")]
    [InlineData("who visited in February", "2017-02-01", "2017-02-28")]
    [InlineData("who visited in 2011?", "2011-01-01", "2011-12-31")]
    [InlineData("what was said today", "2017-12-13", "2017-12-13")]
    [InlineData("what was said yesterday", "2017-12-12", "2017-12-12")]
    [InlineData("the gate was mended this morning", "2017-12-13", "2017-12-13")]
    [InlineData("the gate was mended last night", "2017-12-12", "2017-12-12")]
    [InlineData("news from last week", "2017-12-04", "2017-12-10")]
    [InlineData("this week's news", "2017-12-11", "2017-12-17")]
    [InlineData("last month", "2017-11-01", "2017-11-30")]
    [InlineData("three days ago", "2017-12-10", "2017-12-10")]
    [InlineData("over the past 2 weeks", "2017-11-29", "2017-12-13")]
    [InlineData("on Tuesday", "2017-12-12", "2017-12-12")]
    [InlineData("on Wednesday", "2017-12-13", "2017-12-13")]
    [InlineData("last Wednesday", "2017-12-06", "2017-12-06")]
    [InlineData("next Wednesday", "2017-12-20", "2017-12-20")]
    public void Date_words_are_days(string text, string first, string last)
    {
        var range = DateGrammar.Find(text, Today);

        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), range?.First);
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), range?.Last);
    }

    [Theory]
    [InlineData("Who may visit?")]
    [InlineData("Is 31 February a date?")]
    [InlineData("It cost $2015.")]
    [InlineData("Why did 2000 people march?")]
    public void What_is_no_date_is_not_guessed(string text) => Assert.Null(DateGrammar.Find(text, Today));

    [Theory]
    [InlineData("last week")]
    [InlineData("on December 9")]
    public void Without_a_day_of_asking_words_that_hang_on_it_mean_nothing(string text) => Assert.Null(DateGrammar.Find(text, null));

    [Fact]
    public void Every_day_is_understood_in_every_notation()
    {
        string[] forms = ["yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy", "MMM d yyyy", "dd MMM yyyy"];
        var day = Gen.Int[new DateOnly(1500, 1, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

        Gen.Select(day, Gen.Int[0, forms.Length - 1]).Sample((date, form) =>
        {
            var range = DateGrammar.Find($"What happened on {date.ToString(forms[form], CultureInfo.InvariantCulture)} there?", null);

            Assert.Equal(new DateRange(date, date), range);
        });
    }

    [Fact]
    public void Relative_words_lie_where_they_should_on_every_day()
    {
        var day = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

        day.Sample(today =>
        {
            var thisWeek = DateGrammar.Find("this week", today)!.Value;
            var lastWeek = DateGrammar.Find("last week", today)!.Value;
            Assert.True(thisWeek.Contains(today));
            Assert.Equal(DayOfWeek.Monday, thisWeek.First.DayOfWeek);
            Assert.Equal(thisWeek.First.AddDays(-1), lastWeek.Last);
            Assert.True(DateGrammar.Find("this month", today)!.Value.Contains(today));
            Assert.InRange(today.DayNumber - DateGrammar.Find("on friday", today)!.Value.First.DayNumber, 0, 6);
            Assert.InRange(today.DayNumber - DateGrammar.Find("last friday", today)!.Value.First.DayNumber, 1, 7);
            Assert.InRange(DateGrammar.Find("next friday", today)!.Value.First.DayNumber - today.DayNumber, 1, 7);
        });
    }

    [Fact]
    public void No_text_and_no_day_break_the_grammar()
    {
        string[] words = ["last", "next", "999", "years", "ago", "may", "31", "february", "2016", "29", "of", "a", "few", "week", "friday", "0"];
        var text = Gen.Int[0, words.Length - 1].Select(index => words[index]).List[0, 8].Select(list => string.Join(' ', list));
        var day = Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

        Gen.Select(text, day).Sample((words, today) =>
        {
            if (DateGrammar.Find(words, today) is { } range)
                Assert.True(range.First <= range.Last);
        });
    }
}
