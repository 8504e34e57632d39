using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Tests.Questions;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("map room hours", AnswerType.Time)]
    [InlineData("opening times of the map room", AnswerType.Time)]
    [InlineData("seed bank closing time weekdays", AnswerType.Time)]
    [InlineData("deadline roof grant", AnswerType.Time)]
    [InlineData("What is the deadline for the roof grant?", AnswerType.Time)]
    [InlineData("What's the closing date of the competition?", AnswerType.Time)]
    [InlineData("What are the opening hours on Sundays?", AnswerType.Time)]
    [InlineData("What are the opening hours?", AnswerType.Time)]
    [InlineData("What is the deadline?", AnswerType.Time)]
    [InlineData("What is the late fee?", AnswerType.Money)]
    [InlineData("What is a late fee?", AnswerType.Any)]
    [InlineData("How many opening hours are there?", AnswerType.Number)]
    [InlineData("Who missed the deadline?", AnswerType.Person)]
    [InlineData("Why was the deadline moved?", AnswerType.Reason)]
    [InlineData("locker fee", AnswerType.Money)]
    [InlineData("price of a season card", AnswerType.Money)]
    [InlineData("late return charges", AnswerType.Money)]
    [InlineData("salary van driver", AnswerType.Money)]
    [InlineData("fare rules", AnswerType.Any)]
    [InlineData("gate house telephone", AnswerType.Telephone)]
    [InlineData("gate house phone number", AnswerType.Telephone)]
    [InlineData("lost phone", AnswerType.Any)]
    [InlineData("warden e-mail address", AnswerType.MailAddress)]
    public void A_question_and_keywords_want_a_kind_of_thing(string question, object wanted) =>
        Assert.Equal((AnswerType)wanted, QuestionReader.Read(question).Wants);
}
