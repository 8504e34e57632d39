using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>What many tests expect of an answer.</summary>
internal static class AnswerAssert
{
    /// <summary>Nothing is set off, and the answer is refused or said to be unsure.</summary>
    public static void IsNotSaidPlainly(Answer answer)
    {
        Assert.Null(answer.ShortAnswer);
        Assert.True(answer.Outcome == AnswerOutcome.NothingFound || answer.IsHedged, answer.Text);
    }
}
