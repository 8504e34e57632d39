using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Tests.Time;

public sealed class WeekdaySetTests
{
    [Theory]
    [InlineData("Mon–Fri", "Mon Tue Wed Thu Fri")]
    [InlineData("Monday to Friday", "Mon Tue Wed Thu Fri")]
    [InlineData("Fri-Mon", "Mon Fri Sat Sun")]
    [InlineData("daily", "Mon Tue Wed Thu Fri Sat Sun")]
    [InlineData("daily except Sat", "Mon Tue Wed Thu Fri Sun")]
    [InlineData("Mon-Sat (not Wednesdays and Fridays)", "Mon Tue Thu Sat")]
    [InlineData("Fri and Sun", "Fri Sun")]
    [InlineData("Tues, Thurs", "Tue Thu")]
    [InlineData("weekends", "Sat Sun")]
    [InlineData("Sundays only", "Sun")]
    public void Days_are_read_as_timetables_give_them(string words, string days) => Assert.Equal(
        days, string.Join(' ', new[] { 1, 2, 3, 4, 5, 6, 0 }.Select(day => (DayOfWeek)day).Where(WeekdaySet.Of(words)!.Contains)
            .Select(day => day.ToString()[..3])));

    [Theory]
    [InlineData("Monday Inn")]
    [InlineData("Sun terrace")]
    [InlineData("every second Monday")]
    [InlineData("12:30")]
    [InlineData("")]
    public void What_says_more_is_no_set_of_days(string words) => Assert.Null(WeekdaySet.Of(words));

    [Theory]
    [InlineData("last boat on a Saturday", DayOfWeek.Saturday)]
    [InlineData("Which boats go on Sundays?", DayOfWeek.Sunday)]
    [InlineData("Saturday or Sunday?", null)]
    [InlineData("How long is a week?", null)]
    public void A_question_may_name_one_day(string question, object? day) => Assert.Equal((DayOfWeek?)day, WeekdaySet.OnlyDayIn(question));
}
