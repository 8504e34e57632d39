using ArticleBot.Answering.Composing;

namespace ArticleBot.Answering.Tests.Composing;

public class TimeWordsTests
{
    [Theory]
    [InlineData("visited from ", " through 8 to open a channel", " through 8")]
    [InlineData("was closed from ", " to 12 March 1997.", " to 12 March 1997")]
    [InlineData("moved on ", " to 12 March.", "")]
    [InlineData("was born from ", " to a family of smiths", "")]
    [InlineData("is open only in ", " and on the first Saturday of March. Bring wood.", " and on the first Saturday of March")]
    [InlineData("was built in ", " and in 1931 by two brothers.", " and in 1931")]
    [InlineData("was opened on ", " and on that evening a choir sang", "")]
    public void A_time_that_goes_on_is_told_to_its_end(string before, string behind, string rest) =>
        Assert.Equal(rest, behind[..TimeWords.LengthOfRest(before, behind)]);

    [Theory]
    [InlineData("Monday by 14 votes to 9", "Monday")]
    [InlineData("12 March 1997 at the age of 80", "12 March 1997")]
    [InlineData("March 12, 1997 in Oslo", "March 12, 1997")]
    [InlineData("the end of the 12th century under a king", "the end of the 12th century")]
    [InlineData("2011 and 2012", "2011 and 2012")]
    [InlineData("1990s", "1990s")]
    [InlineData("8:30 pm in the hall", "8:30 pm")]
    [InlineData("3.13 seconds", "3.13 seconds")]
    [InlineData("after the vote", "after the vote")]
    [InlineData("the Monday club of Oslo", "the Monday")]
    public void The_words_that_tell_when_are_the_beginning_of_the_answer(string answer, string when) =>
        Assert.Equal(when, answer[..TimeWords.LengthIn(answer)]);
}
