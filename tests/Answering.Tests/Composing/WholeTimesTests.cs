using ArticleBot.Answering.Composing;
using ArticleBot.English;

namespace ArticleBot.Answering.Tests.Composing;

public sealed class WholeTimesTests
{
    [Theory]
    [InlineData("When are the bins emptied?", "They are emptied on the first Monday of the month.", "Monday", "first Monday of the month")]
    [InlineData("When does the choir meet?", "It meets every second Friday in the hall.", "Friday", "every second Friday")]
    [InlineData("autumn holiday dates", "28 October to 1 November: autumn holiday", "1 November", "28 October to 1 November")]
    [InlineData("When is the fair?", "The fair is from May 3 to May 6.", "May 6", "May 3 to May 6")]
    [InlineData("When does the holiday end?", "28 October to 1 November: autumn holiday", "1 November", "1 November")]
    [InlineData("When is it open?", "It is open on Monday.", "Monday", "Monday")]
    public void A_time_of_several_words_is_told_whole(string question, string sentence, string chosen, string told)
    {
        var start = sentence.IndexOf(chosen, StringComparison.Ordinal);

        Assert.Equal(told, WholeTimes.In(question, sentence, new TextSpan(start, start + chosen.Length)).In(sentence).ToString());
    }
}
