using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>Questions whose matter stands in the articles, and whose answer does not: each beside one of the same kind that is answered.</summary>
public sealed class NearMissKindsTests
{
    private const string Hospital = "# The hospital of Marle\n\nThe hospital was opened in 1911. In 1950 it had 60 beds. The cafeteria serves a main "
        + "dish at 5.20 crowns for employees. A card for the "
        + "television costs 5 crowns for one day. Professor Henry Lisle led the heart department until he retired in 2003. A lift was put in during "
        + "the renovation, which cost 1.2 million crowns. The "
        + "garden was laid out by volunteers. Leaving a bed dirty is an offence. The pharmacy opens at 8 in the morning.\n";

    [Theory]
    [InlineData("How many beds did the hospital have in 1980?")]
    [InlineData("What does a main dish in the cafeteria cost for visitors?")]
    [InlineData("How much is a card for the television for a whole week?")]
    [InlineData("When did Professor Lisle die?")]
    [InlineData("When was Professor Lisle born?")]
    [InlineData("Who paid for the renovation?")]
    [InlineData("What is the fine for leaving a bed dirty?")]
    [InlineData("At what time does the pharmacy close?")]
    public async Task What_the_article_does_not_tell_is_not_said_plainly(string question) =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(question));

    [Theory]
    [InlineData("How many beds did the hospital have in 1950?", "60")]
    [InlineData("What does a main dish in the cafeteria cost for employees?", "5.20")]
    [InlineData("How much is a card for the television for a day?", "5 crowns")]
    [InlineData("When did Professor Lisle retire?", "2003")]
    [InlineData("What did the renovation cost?", "1.2 million")]
    [InlineData("Who laid out the garden?", "volunteers")]
    [InlineData("At what time does the pharmacy open?", "8")]
    public async Task What_it_tells_is_answered(string question, string words) =>
        Assert.Contains(words, (await AskAsync(question)).Text, StringComparison.Ordinal);

    private static Task<Answer> AskAsync(string question) => FolderOfArticles.AskAsync("hospital.md", Hospital, question);
}
