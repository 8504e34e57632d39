using ArticleBot.Answering.Numbers;

namespace ArticleBot.Answering.Tests.Numbers;

public sealed class RowCodeTests
{
    [Theory]
    [InlineData("1:3", "what is a mix of 1:4 for?", true)]
    [InlineData("1:3", "what is a mix of 3:1 for?", true)]
    [InlineData("1:3", "what is a mix of 1:3 for?", false)]
    [InlineData("2.10", "When does version 2.1 end?", true)]
    [InlineData("2.10", "When does version 2.10.3 end?", true)]
    [InlineData("2.10", "Is 2.10 newer than 2.4?", false)]
    [InlineData("2.10", "What was new after 2.4?", false)]
    [InlineData("2.10", "When does version 2 end?", false)]
    [InlineData("QX-200", "What does the QX-300 weigh?", true)]
    [InlineData("QX-200", "what does the qx-300 weigh", true)]
    [InlineData("QX-200", "what does the qx-200 weigh", false)]
    [InlineData("QX 200", "What do 5 of 20 pieces cost?", false)]
    [InlineData("0555 960 118", "Who answers 0555 960 200?", true)]
    [InlineData("11-30", "I was 12-15 minutes late.", false)]
    [InlineData("Room 3", "Who is in room 4?", false)]
    [InlineData("3 May", "What is on on 4 May?", false)]
    public void A_code_of_the_same_make_is_another_one_or_none(string name, string question, bool isOther) =>
        Assert.Equal(isOther, RowCode.IsOtherIn(question, name));
}
