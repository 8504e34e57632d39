using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

public sealed class AnswerFormsTests
{
    [Theory]
    [InlineData("How much does the pump cost?", "The pump costs 900 euros.", true)]
    [InlineData("How much does the pump cost?", "Wait 20 minutes before you touch the pump.", false)]
    [InlineData("How much money did the town raise?", "The town raised $12 for every house.", true)]
    [InlineData("How much do members pay?", "For members entry is free.", true)]
    [InlineData("How much water does the pump need?", "The pump needs 20 litres a minute.", true)]
    public void A_price_is_money_and_not_just_a_number(string question, string sentence, bool expected) =>
        Assert.Equal(expected, AnswerForms.Has(QuestionReader.Read(question).Wants, sentence, _ => false));

    [Theory]
    [InlineData("Who won?", "Mara Lind won on Sunday.", true)]
    [InlineData("Who won?", "The vote was held on Sunday, in May.", false)]
    [InlineData("Where is it held?", "It is held in Arken on Mondays.", true)]
    public void A_day_is_nobody_and_no_place(string question, string sentence, bool expected) =>
        Assert.Equal(expected, AnswerForms.Has(QuestionReader.Read(question).Wants, sentence, _ => false));

    [Theory]
    [InlineData("Doors at 19.30.", true)]
    [InlineData("Doors at 7 pm.", true)]
    [InlineData("Doors at 9 o'clock.", true)]
    [InlineData("Fridays only.", true)]
    [InlineData("Thu 26 Nov", true)]
    [InlineData("A ticket costs £7.30.", false)]
    [InlineData("It weighs 7.30 kg.", false)]
    [InlineData("It grew by 4.15 per cent.", false)]
    [InlineData("Ring the bell twice.", false)]
    public void A_time_of_day_and_a_day_of_the_week_are_times(string sentence, bool expected) =>
        Assert.Equal(expected, AnswerForms.Has(AnswerType.Time, sentence, _ => false));

    [Fact]
    public async Task What_takes_twenty_minutes_does_not_say_what_it_costs()
    {
        using var articles = FolderOfArticles.Of((
            "pump.md",
            """
            ---
            title: Heat pump, a user guide
            ---

            E4 means that the water pressure is below 1 bar: refill water until the gauge shows 1.5 bar.
            E9 means that the compressor is too hot; switch the pump off and wait 20 minutes.

            Clean the air filter every six months. A technician must check the refrigerant once a year.
            """));

        var answer = await articles.Assistant.AskAsync(new Asking("How much does the heat pump cost?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
    }
}
