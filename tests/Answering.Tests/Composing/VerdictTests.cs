using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Composing;

public class VerdictTests
{
    [Theory]
    [InlineData("Do dogs need a ticket?", "Dogs need no ticket but must be kept on a lead.", "No")]
    [InlineData("Is the harbour of Lunden closed in winter?", "The harbour of Lunden is closed in winter.", "Yes")]
    [InlineData("Did the council approve the bridge?", "The council approved the bridge, and work began.", "Yes")]
    [InlineData("Did the council approve the bridge?", "The council did not approve the bridge.", "No")]
    [InlineData("Did Ines Falk meet Tomas Brandt?", "Ines Falk met Tomas Brandt.", "Yes")]
    [InlineData("Does the ferry have 14 seats?", "The ferry has fourteen seats.", "Yes")]
    public void A_sentence_that_plainly_says_or_denies_it_gets_a_verdict(string question, string sentence, string verdict) =>
        Assert.Equal(verdict, Verdict.Of(QuestionReader.Read(question), sentence));

    [Theory]
    [InlineData("Did the council approve the bridge?", "The council approved the tunnel.")]
    [InlineData("Did the council approve the bridge?", "The council approves the bridge.")]
    [InlineData("Did the council approve the bridge?", "The mayor said the council approved the bridge.")]
    [InlineData("Did the council approve the bridge?", "The council denied that it approved the bridge.")]
    [InlineData("Did the council approve the bridge?", "The council could have approved the bridge.")]
    [InlineData("Did the council approve the bridge?", "The old council approved the bridge.")]
    [InlineData("Did Ines Falk meet Tomas Brandt?", "Tomas Brandt met Ines Falk.")]
    [InlineData("Do dogs need a ticket?", "Dogs need a ticket unless they are small.")]
    [InlineData("Are dogs allowed?", "Only dogs on a lead are allowed.")]
    [InlineData("Did all ships sink?", "Most ships sank.")]
    [InlineData("Does the ferry have 14 seats?", "The ferry has 40 seats.")]
    [InlineData("Who approved the bridge?", "The council approved the bridge.")]
    public void Anything_less_plain_gets_none(string question, string sentence) =>
        Assert.Null(Verdict.Of(QuestionReader.Read(question), sentence));

    [Fact]
    public async Task The_verdict_is_set_off_above_the_sentence_that_proves_it()
    {
        var answer = await Assistants.Over(SmallLibrary.Of("Dogs need no ticket. Cats need one."))
            .AskAsync(new Asking("Do dogs need a ticket?"), CancellationToken.None);

        Assert.Equal("No", answer.ShortAnswer?.Text);
        Assert.Equal("Dogs need no ticket.", answer.Citations[answer.ShortAnswer!.Citation - 1].Quote);
    }
}
