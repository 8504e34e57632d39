using ArticleBot.Evaluation.Cases;

namespace ArticleBot.Evaluation.Tests.Cases;

/// <summary>Conversations that were written down become cases.</summary>
public sealed class TranscriptFileTests
{
    private const string Conversation = """
        [
          {"type":"conversationUpdate","from":{"id":"u","role":"user"},"membersAdded":[{"id":"u"}]},
          {"type":"message","id":"1","from":{"role":"user"},"text":"hello","localTimestamp":"2026-03-02T23:30:00.000+05:00"},
          {"type":"message","from":{"role":"bot"},"text":"Hello, ask me."},
          {"type":"trace","name":"WhyThisAnswer","from":{"role":"bot"},"value":{"outcome":"SmallTalk"}},
          {"type":"message","id":"2","from":{"role":"user"},"text":" How tall is the tower? ","timestamp":"2026-03-02T18:31:00Z","localTimestamp":"2026-03-03T00:31:00.000+06:00"},
          {"type":"typing","from":{"role":"bot"}},
          {"type":"message","from":{"role":"bot"},"text":"**80 metres**\n\nThe tower is 80 metres tall. [1]\n\n**Sources**\n\n- [1] Tower – “The tower is 80 metres tall.”"},
          {"type":"trace","name":"WhyThisAnswer","from":{"role":"bot"},"value":{"outcome":"Answered"}},
          {"type":"message","id":"3","from":{"role":"user"},"text":"Who painted it?","timestamp":"2026-03-02T18:32:00Z"},
          {"type":"message","from":{"role":"bot"},"text":"The articles do not say that."},
          {"type":"trace","name":"WhyThisAnswer","from":{"role":"bot"},"value":{"outcome":"NothingFound"}}
        ]
        """;

    [Fact]
    public async Task Each_question_becomes_a_case_with_its_day_its_answer_and_what_was_said_before()
    {
        var cases = await ReadAsync(Conversation);

        Assert.Equal(["How tall is the tower?", "Who painted it?"], cases.Select(question => question.Question));
        Assert.Equal(["80 metres"], cases[0].Answers);
        Assert.Equal(new DateOnly(2026, 3, 3), cases[0].Date);
        Assert.Equal(["hello", "Hello, ask me."], cases[0].History.Select(turn => turn.Text));
        Assert.True(cases[1].Unanswerable);
        Assert.Empty(cases[1].Answers);
        Assert.Equal("80 metres\n\nThe tower is 80 metres tall.", cases[1].History[^1].Text);
        Assert.EndsWith(".transcript#2", cases[1].Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transcript_of_another_bot_expects_all_that_its_reply_says()
    {
        var cases = await ReadAsync("""
            {"transcript":[{"type":"message","from":{"role":"user"},"text":"Why?"},{"type":"message","from":{"role":"bot"},"text":"Salt melts ice. [1]\n\n[1]: https://a.example \"Salt\""}]}
            """);

        Assert.Equal(["Salt melts ice."], Assert.Single(cases).Answers);
        Assert.Null(cases[0].Date);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("5")]
    [InlineData("""[{"type":5}]""")]
    public async Task What_is_no_transcript_is_named(string content)
    {
        var refusal = await Assert.ThrowsAsync<EvaluationFailedException>(() => ReadAsync(content));

        Assert.Contains(".transcript is no transcript", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<EvaluationQuestion>> ReadAsync(string content)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.transcript");
        await File.WriteAllTextAsync(path, content);
        try
        {
            var questions = new List<EvaluationQuestion>();
            await foreach (var question in QuestionFile.ReadAsync(path, CancellationToken.None))
                questions.Add(question);
            return questions;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
