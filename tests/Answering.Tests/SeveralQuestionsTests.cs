using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests;

public class SeveralQuestionsTests
{
    private static SmallLibrary Library => SmallLibrary.Of(
        "The harbour of Lunden opened in 1872. It has 14 piers.",
        "Captain Mara Olsen runs the ferry to Lunden on Mondays. She was born in Karnsund.");

    [Theory]
    [InlineData("When did the harbour open? Who runs the ferry?", "When did the harbour open?|Who runs the ferry?")]
    [InlineData("When was the mill built and how tall is it?", "When was the mill built?|How tall is it?")]
    [InlineData("Who runs the ferry, where was she born and what does she drink?", "Who runs the ferry?|Where was she born?|What does she drink?")]
    [InlineData("My boat leaks. Whom do I call? And in which office is she?", "My boat leaks. Whom do I call?|In which office is she?")]
    [InlineData("who runs the ferry and by when", "Who runs the ferry?|By when?")]
    [InlineData("Who runs the ferry, and from which pier?", "Who runs the ferry?|From which pier?")]
    [InlineData("in what year was the mill sold, and how much money did it bring", "In what year was the mill sold?|How much money did it bring?")]
    public void Several_questions_are_told_apart(string text, string parts) => Assert.Equal(parts.Split('|'), QuestionParts.Of(text));

    [Theory]
    [InlineData("What did the miller say about what is lost and what can be saved?")]
    [InlineData("Who built the mill and the bridge?")]
    [InlineData("When and where was the mill built?")]
    [InlineData("Who left and why?")]
    [InlineData("What is the difference between how is rye ground and how is wheat ground?")]
    [InlineData("Who wrote “Where is the mill? Who is the miller?”")]
    [InlineData("Really? Are you sure?")]
    [InlineData("The mill is old. When was it built?")]
    public void One_question_stays_whole(string text) => Assert.Equal([text], QuestionParts.Of(text));

    [Fact]
    public async Task Each_is_answered_under_its_question_with_its_own_citation()
    {
        var answer = await Assistants.Over(Library)
            .AskAsync(new Asking("When did the harbour of Lunden open, and who runs the ferry to Lunden?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(["When did the harbour of Lunden open?", "Who runs the ferry to Lunden?"], answer.Sentences.Select(sentence => sentence.Side));
        Assert.Equal(
            ["The harbour of Lunden opened in 1872.", "Captain Mara Olsen runs the ferry to Lunden on Mondays."],
            answer.Sentences.Select(sentence => answer.Citations[Assert.Single(sentence.Citations) - 1].Quote));
        Assert.DoesNotContain("found no answer", answer.Notice ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pronoun_means_whom_the_question_before_named()
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking("What does Captain Mara Olsen run and where was she born?"), CancellationToken.None);

        Assert.Contains("Karnsund", answer.Sentences[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_breaks_off_is_the_one_before_in_other_respect()
    {
        var answer = await Assistants.Over(Library).AskAsync(new Asking("Who runs the ferry to Lunden and on which day?"), CancellationToken.None);

        Assert.Equal("Captain Mara Olsen runs the ferry to Lunden on Mondays.", Assert.Single(answer.Sentences).Text);
        Assert.Equal("Who runs the ferry to Lunden? On which day?", answer.Sentences[0].Side);
    }

    [Fact]
    public async Task What_stays_open_is_said()
    {
        var answer = await Assistants.Over(Library)
            .AskAsync(new Asking("When did the harbour of Lunden open? How much is a ticket for the Berlin zoo?"), CancellationToken.None);

        Assert.Equal("The harbour of Lunden opened in 1872.", answer.Text);
        Assert.EndsWith("I found no answer to “How much is a ticket for the Berlin zoo?”.", answer.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_three_are_asked_for_again()
    {
        var answer = await Assistants.Over(Library).AskAsync(
            new Asking("When did the harbour open? How many piers has it? Who runs the ferry? When does the ferry go?"), CancellationToken.None);

        Assert.EndsWith("Please ask “When does the ferry go?” again by itself.", answer.Notice, StringComparison.Ordinal);
    }
}
