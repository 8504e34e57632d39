using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Tests.Fakes;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Tests;

/// <summary>Who wrote an article and when is told by its source, not by its sentences.</summary>
public class OriginsTests
{
    private static SmallLibrary Library => new SmallLibrary()
        .Add("mooring.md", "Rules for mooring boats", "Boats moor at the north pier. The fee is 12 crowns.", new PublicationDate(2024, 3, 2), "By Mara Olsen")
        .Add("ferry.md", "The ferry timetable", "The ferry leaves at nine.", new PublicationDate(2023, 5, null))
        .Add("song.md", "Songs of the coast", "Tove Lind wrote the Harbour Waltz in 1911.");

    [Theory]
    [InlineData("Who wrote the rules for mooring boats?", "“Rules for mooring boats” is by Mara Olsen.")]
    [InlineData("When was the article about mooring boats published?", "“Rules for mooring boats” is of 2 March 2024.")]
    [InlineData("When was the ferry timetable last updated?", "“The ferry timetable” is of May 2023.")]
    [InlineData("Who is the author of the article about the ferry timetable?", "“The ferry timetable” does not say who wrote it.")]
    public async Task It_is_said_of_the_article_that_is_named(string question, string said)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(said, answer.Text);
        Assert.Single(answer.Listed);
    }

    [Fact]
    public async Task It_is_said_of_the_article_that_was_cited_last()
    {
        var assistant = Assistants.Over(Library);
        var first = await assistant.AskAsync(new Asking("What is the fee for mooring boats?"), CancellationToken.None);

        var answer = await assistant.AskAsync(
            new Asking("Who wrote this?") { Conversation = Conversation.Empty.With(ConversationTurn.Of("What is the fee for mooring boats?", first)) },
                CancellationToken.None);

        Assert.Equal("“Rules for mooring boats” is by Mara Olsen.", answer.Text);
    }

    [Fact]
    public async Task What_somebody_in_an_article_wrote_is_a_question_like_others()
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking("Who wrote the Harbour Waltz?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Contains("Tove Lind", answer.Text, StringComparison.Ordinal);
    }
}
