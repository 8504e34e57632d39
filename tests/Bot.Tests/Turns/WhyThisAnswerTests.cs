using ArticleBot.Bot.Turns;

namespace ArticleBot.Bot.Tests.Turns;

public sealed class WhyThisAnswerTests
{
    [Theory]
    [InlineData("Why this answer?", true)]
    [InlineData(" why this answer ", true)]
    [InlineData("WHY THIS ANSWER!", true)]
    [InlineData("Why?", false)]
    [InlineData("Why did the council give this answer?", false)]
    public void It_is_asked_for_by_its_own_words_only(string text, bool isAsked) => Assert.Equal(isAsked, WhyThisAnswer.IsAsked(text));
}
