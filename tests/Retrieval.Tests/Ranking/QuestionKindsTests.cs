using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class QuestionKindsTests
{
    [Theory]
    [InlineData("How many ships sank?", QuestionKind.Number)]
    [InlineData("What percentage of voters stayed at home?", QuestionKind.Number)]
    [InlineData("When was the treaty signed?", QuestionKind.Time)]
    [InlineData("In what year did she retire?", QuestionKind.Time)]
    [InlineData("Who painted the ceiling?", QuestionKind.Person)]
    [InlineData("Which film star bought the island?", QuestionKind.Person)]
    [InlineData("Where is the court?", QuestionKind.Place)]
    [InlineData("Which European country left?", QuestionKind.Place)]
    [InlineData("Why did prices fall?", QuestionKind.Reason)]
    [InlineData("How do bees find home?", QuestionKind.Manner)]
    [InlineData("What did the minister say?", QuestionKind.Other)]
    [InlineData("", QuestionKind.Other)]
    public void The_wording_tells_what_is_asked_for(string question, QuestionKind expected)
    {
        Assert.Equal(expected, QuestionKinds.Of(question));
    }
}
