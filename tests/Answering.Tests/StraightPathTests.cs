using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

public class StraightPathTests
{
    private static SmallLibrary Library => SmallLibrary.Of(
        "The harbour of Lunden opened in 1872. It has 14 piers.",
        "Captain Mara Olsen runs the ferry to Lunden on Mondays. She said the boat is safe.");

    [Theory]
    [InlineData("When did the harbour open?", "The harbour of Lunden opened in 1872.")]
    [InlineData("Who runs the ferry?", "Captain Mara Olsen runs the ferry to Lunden on Mondays.")]
    public async Task A_question_is_answered_with_the_sentence_that_holds_the_answer(string question, string sentence)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(sentence, answer.Text);
        Assert.Equal(sentence, Assert.Single(answer.Citations).Quote);
        Assert.NotEmpty(answer.Trace.Candidates);
        Assert.Equal(["rewrite", "find", "read", "compose", "check"], answer.Trace.Steps.Select(step => step.Name));
    }

    [Fact]
    public async Task A_question_beyond_the_articles_is_refused_with_what_came_nearest()
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking("How much does a ticket for the Berlin zoo cost?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Equal(["ticket", "Berlin", "zoo"], answer.UnmatchedWords);
        Assert.Contains("I searched 2 articles", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
        Assert.All(answer.Sentences, sentence => Assert.Empty(sentence.Citations));
    }

    [Theory]
    [InlineData("Hello!")]
    [InlineData("thanks a lot")]
    [InlineData("thanks, great")]
    [InlineData("Ok, perfect. Thank you for the help!")]
    [InlineData("that is wrong")]
    [InlineData("No, that's not what I asked for!")]
    [InlineData("What can you do?")]
    [InlineData("Which articles are there?")]
    public async Task Small_talk_cites_nothing(string text)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(text), CancellationToken.None);

        Assert.Equal(AnswerOutcome.SmallTalk, answer.Outcome);
        Assert.NotEmpty(answer.Sentences);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public async Task Asked_for_the_articles_it_lists_them()
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking("What articles do you have?"), CancellationToken.None);

        Assert.Equal(["Article 1", "Article 2"], answer.Listed.Select(article => article.Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!?")]
    [InlineData("and?")]
    public async Task What_cannot_be_understood_is_asked_back(string text)
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking(text), CancellationToken.None);

        Assert.Equal(AnswerOutcome.Clarify, answer.Outcome);
    }

    [Theory]
    [InlineData("When does she run it?", "When does Captain Mara Olsen run")]
    [InlineData("And when was that?", "When")]
    public async Task A_follow_up_leans_on_the_question_before(string followUp, string understood)
    {
        var conversation = Conversation.Empty.With(
            new ConversationTurn("What does Captain Mara Olsen run?", "What does Captain Mara Olsen run?", "The ferry.", []));

        var answer = await Assistants.Over(Library).AskAsync(new Asking(followUp) { Conversation = conversation }, CancellationToken.None);

        Assert.StartsWith(understood, answer.UnderstoodAs, StringComparison.Ordinal);
        Assert.Contains("on Mondays", answer.Text, StringComparison.Ordinal);
    }
}
