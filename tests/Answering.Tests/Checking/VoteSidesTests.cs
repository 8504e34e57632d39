using ArticleBot.Answering.Checking;

namespace ArticleBot.Answering.Tests.Checking;

public sealed class VoteSidesTests
{
    [Theory]
    [InlineData("Holm and Rask voted for the bridge.", VoteSide.For)]
    [InlineData("For: Holm, Rask.", VoteSide.For)]
    [InlineData("The plan was adopted unanimously.", VoteSide.For)]
    [InlineData("The plan was opposed by Lund and backed by Moe.", VoteSide.For | VoteSide.Against)]
    [InlineData("Against: Lund.", VoteSide.Against)]
    [InlineData("Holm voted for it; Lund and Moe voted against.", VoteSide.For | VoteSide.Against)]
    [InlineData("Adopted by four votes with one abstention (Moe).", VoteSide.Abstained)]
    [InlineData("Moe declared an interest and did not vote.", VoteSide.Abstained)]
    [InlineData("Holm moved that the bridge be closed.", VoteSide.None)]
    [InlineData("The bridge was built for walkers.", VoteSide.None)]
    internal void A_sentence_tells_of_sides(string sentence, VoteSide sides) => Assert.Equal(sides, VoteSides.In(sentence));

    [Theory]
    [InlineData("Who voted for the bridge?", VoteSide.For)]
    [InlineData("Which parties voted against it?", VoteSide.Against)]
    [InlineData("Who was against the bridge?", VoteSide.Against)]
    [InlineData("Who opposed the bridge?", VoteSide.Against)]
    [InlineData("Who was for the bridge?", VoteSide.For)]
    [InlineData("Who abstained?", VoteSide.Abstained)]
    [InlineData("Who did not vote against the bridge?", VoteSide.For | VoteSide.Abstained)]
    [InlineData("What did the council vote for?", VoteSide.None)]
    [InlineData("Can my sister vote for me?", VoteSide.None)]
    [InlineData("Who moved the motion?", VoteSide.None)]
    internal void A_question_asks_for_sides(string question, VoteSide sides) => Assert.Equal(sides, VoteSides.AskedIn(question));
}
