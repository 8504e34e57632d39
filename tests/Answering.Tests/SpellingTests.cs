using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Answering.Tests;

public class SpellingTests
{
    private static SmallLibrary Library => new SmallLibrary()
        .Add("harbour.md", "The harbour of Karnsund", "The harbour of Karnsund opened in 1872. Its lighthouse is 31 metres tall.")
        .Add("ferry.md", "The ferry", "Captain Mara Olsen runs the ferry on Mondays. No ferry boat goes on Sundays. The maximum is 40 "
            + "people. A phone hangs on the quay.");

    [Theory]
    [InlineData("How tall is the lighthuose of Karnsund?", "How tall is the lighthouse of Karnsund?", "I read “lighthuose” as “lighthouse”.")]
    [InlineData("When did the harbuor of Karnsnud open?", "When did the harbour of Karnsund open?", "I read “harbuor” as “harbour”, “Karnsnud” as “Karnsund”.")]
    [InlineData("max height of the lighthouse", "maximum height of the lighthouse", "I read “max” as “maximum”.")]
    [InlineData("Who is the captain's telephone for?", "Who is the captain's phone for?", "I read “telephone” as “phone”.")]
    [InlineData("Who is captain of the ferryboat?", "Who is captain of the ferry boat?", "I read “ferryboat” as “ferry boat”.")]
    public async Task A_slip_of_the_fingers_is_read_as_what_was_meant(string question, string read, string notice)
    {
        var respelled = await RespelledAsync(question);

        Assert.Equal(read, respelled?.Text);
        Assert.Equal(notice, respelled?.Notice);
    }

    [Theory]
    [InlineData("When did the harbour of Karnsund open?")]
    [InlineData("When did the harbour of Halm open?")]
    [InlineData("How tall is the elephant of the zoo?")]
    [InlineData("Who built 4711b?")]
    [InlineData("Who has a telly on the ferry?")]
    public async Task What_is_not_like_a_word_of_the_articles_stays_as_it_is(string question) => Assert.Null(await RespelledAsync(question));

    [Fact]
    public async Task What_would_be_refused_is_asked_as_it_was_meant_and_the_person_is_told()
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking("When was the harbuor opend?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.StartsWith("I read “harbuor” as “harbour”", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_in_a_common_word_is_read_as_that_word_where_it_answers_better()
    {
        var library = new SmallLibrary().Add("post.md", "Post: warden of the pier",
            "The warden of the pier lights the lamps. Salary: 2,100 crowns a month. The warden of the pier lives in the tower.");

        var answer = await Assistants.Over(library).AskAsync(new Asking("sallary for the warden of the pier"), CancellationToken.None);

        Assert.Contains("2,100 crowns", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("I read “sallary” as “salary”", answer.Notice, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Respelled?> RespelledAsync(string question)
    {
        var library = Library;
        await using var services = Assistants.Services(library, null);
        return services.GetRequiredService<Spelling>().Of(question, await library.FindAsync(new Question(question, null), 10, CancellationToken.None));
    }
}
