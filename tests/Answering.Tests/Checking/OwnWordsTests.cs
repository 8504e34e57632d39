using ArticleBot.Answering.Checking;

namespace ArticleBot.Answering.Tests.Checking;

public class OwnWordsTests
{
    private const string Quote = "Captain Mara Olsen runs the ferry to Lunden harbour on Mondays. It carries forty people, but no cars.";

    [Theory]
    [InlineData("Captain Mara Olsen runs the ferry.")]
    [InlineData("captain Mara Olsen runs the ferry to Lunden harbour on Mondays")]
    [InlineData("It carries forty people.")]
    public void A_run_from_the_beginning_of_a_sentence_is_in_its_own_words(string said) => Assert.True(Are(said));

    [Theory]
    [InlineData("The ferry to Lunden harbour carries cars.")]
    [InlineData("Mara Olsen runs the ferry.")]
    [InlineData("Captain Mara Olsen runs the ferry on Mondays.")]
    [InlineData("Forty people, but no cars.")]
    [InlineData("")]
    public void Anything_else_is_not(string said) => Assert.False(Are(said));

    private static bool Are(string said) => OwnWords.Are(new Claim(said, null, [new ClaimQuote(Quote, "Ferries", null)]));
}
