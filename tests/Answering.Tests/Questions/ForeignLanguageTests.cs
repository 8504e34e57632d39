using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Questions;

public class ForeignLanguageTests
{
    [Theory]
    [InlineData("Wann fährt die Fähre nach Lunden?", "Ich verstehe")]
    [InlineData("Quel est le prix du billet ?", "Je ne comprends")]
    [InlineData("¿Cuándo abre el museo?", "Solo entiendo")]
    [InlineData("Chi è il capitano della nave?", "Capisco bene")]
    [InlineData("Hoeveel kost een kaartje voor het museum?", "Ik begrijp")]
    [InlineData("Quem é o capitão do navio?", "Só entendo")]
    [InlineData("Kto jest kapitanem i kiedy statek wraca do portu?", "Dobrze rozumiem")]
    [InlineData("Vad kostar en biljett till ön?", "Jag förstår")]
    [InlineData("船長は誰ですか？", "英語")]
    [InlineData("船长是谁？", "我只能")]
    [InlineData("선장은 누구입니까?", "저는")]
    [InlineData("Кто капитан корабля?", "Я хорошо")]
    [InlineData("من هو القبطان؟", "أفهم")]
    public void A_language_is_known_by_its_script_or_its_smallest_words(string question, string reply) =>
        Assert.StartsWith(reply, ForeignLanguage.Of(question)?.Reply, StringComparison.Ordinal);

    [Theory]
    [InlineData("Who is the mayor of Altenfeld?")]
    [InlineData("What was said in Die Zeit?")]
    [InlineData("ferry timetable")]
    [InlineData("Is Olaf Berg a member of the board?")]
    [InlineData("Ri Yong-ho?")]
    public void English_and_what_cannot_be_told_is_taken_for_English(string question) => Assert.Null(ForeignLanguage.Of(question));

    [Fact]
    public async Task A_refusal_says_so_in_that_language_instead_of_naming_its_words()
    {
        var library = SmallLibrary.Of("The harbour of Lunden opened in 1872.");

        var answer = await Assistants.Over(library).AskAsync(new Asking("Wie viel kostet das Ticket für die Fähre?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains("Bitte fragen Sie auf Englisch", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No article has", answer.Text, StringComparison.Ordinal);
    }
}
