using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Numbers;

namespace ArticleBot.Answering.Tests.Numbers;

public sealed class AmountRangeTests
{
    [Theory]
    [InlineData("30 to 59 minutes", "40 minutes", true)]
    [InlineData("30 to 59 minutes", "40 mins", true)]
    [InlineData("30 to 59 minutes", "an hour", false)]
    [InlineData("60 minutes or more", "an hour", true)]
    [InlineData("60 minutes or more", "two hours", true)]
    [InlineData("60 minutes or more", "59 minutes", false)]
    [InlineData("up to 500 g", "500 g", true)]
    [InlineData("up to 500 g", "0.4 kg", true)]
    [InlineData("up to 500 g", "1 kg", false)]
    [InlineData("over 2 to 5 kg", "2 kg", false)]
    [InlineData("over 2 to 5 kg", "5 kg", true)]
    [InlineData("more than 5 kg", "5 kg", false)]
    [InlineData("more than 5 kg", "5.5 kg", true)]
    [InlineData("£20 but under £50", "£50", false)]
    [InlineData("£20 but under £50", "£20", true)]
    [InlineData("under 6", "a child of 5", true)]
    [InlineData("under 6", "a child of 6", false)]
    [InlineData("6–15", "a girl of 12 years", true)]
    [InlineData("65 and older", "someone of 70", true)]
    [InlineData("30 to 59 minutes", "40 crowns", false)]
    [InlineData("12:00-18:00", "12:00", true)]
    [InlineData("12:00-18:00", "18:00", false)]
    [InlineData("22:00-02:00", "01:30", true)]
    [InlineData("22:00-02:00", "03:00", false)]
    public void An_amount_lies_in_a_range_or_outside(string range, string amount, bool lies) =>
        Assert.Equal(lies, AmountRange.In(range)!.Contains(Assert.Single(Quantity.Of(amount))));

    [Theory]
    [InlineData("30 minutes")]
    [InlineData("Room 3")]
    [InlineData("until 10:30")]
    [InlineData("9 kg and 12 kg and 15 kg")]
    [InlineData("Day ticket")]
    public void What_names_one_amount_or_none_is_no_range(string text) => Assert.Null(AmountRange.In(text));
}
