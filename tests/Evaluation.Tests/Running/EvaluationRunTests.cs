using ArticleBot.Answering;
using ArticleBot.Answering.Answers;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Running;
using ArticleBot.Evaluation.Tests.Cases;
using ArticleBot.Retrieval;

namespace ArticleBot.Evaluation.Tests.Running;

public class EvaluationRunTests
{
    private static readonly ArticleMetadata Winter = new() { Key = "winter.md", Title = "Winter" };

    [Fact]
    public async Task Every_question_starts_a_conversation_of_its_own_with_its_history_and_date()
    {
        var assistant = new RecordingAssistant();
        EvaluationQuestion[] questions =
        [
            new() { Id = "1", Question = "And sand?", Date = new DateOnly(2023, 2, 24), History = [new("user", "What melts ice?"), new("assistant", "Salt.")] },
            new() { Id = "2", Question = "What melts ice?" },
        ];

        await AskAsync(assistant, questions);

        Assert.Equal(["And sand?", "What melts ice?"], assistant.Asked.Select(asking => asking.Text));
        var turn = Assert.Single(assistant.Asked[0].Conversation.Turns);
        Assert.Equal(("What melts ice?", "Salt."), (turn.Question, turn.Reply));
        Assert.Equal(new DateOnly(2023, 2, 24), assistant.Asked[0].AskedOn);
        Assert.Empty(assistant.Asked[1].Conversation.Turns);
        Assert.Null(assistant.Asked[1].AskedOn);
    }

    [Fact]
    public void Turns_without_a_partner_are_kept_as_far_as_they_make_sense()
    {
        var conversation = EvaluationRun.ConversationOf(
            [new("assistant", "Hello."), new("user", "One?"), new("user", "Two?"), new("assistant", "2."), new("assistant", "More."), new("user", "Three?")]);

        Assert.Equal([("One?", ""), ("Two?", "2."), ("Three?", "")], conversation.Turns.Select(turn => (turn.Question, turn.Reply)));
    }

    [Fact]
    public async Task An_answer_is_written_down_without_markers_and_with_the_passages_in_order()
    {
        var evaluated = Assert.Single(await AskAsync(new RecordingAssistant(), [new EvaluationQuestion { Id = "1", Question = "What melts ice?" }]));

        var prediction = evaluated.Prediction;
        Assert.Equal("Salt melts ice. Sand does not.", prediction.Answer);
        Assert.Equal("Salt", prediction.ShortAnswer);
        Assert.Equal(0.75f, prediction.Answerability);
        Assert.Equal(0.625, prediction.Probability);
        Assert.False(prediction.Refused);
        Assert.Equal(Enumerable.Range(1, 10).Select(rank => $"passage {rank}"), prediction.Retrieved.Select(passage => passage.Text));
        Assert.Equal([new PredictedText("winter.md", "Salt melts ice."), new PredictedText("winter.md", "Sand does not.")], prediction.Citations);
    }

    [Theory]
    [InlineData(AnswerOutcome.NothingFound, true)]
    [InlineData(AnswerOutcome.Clarify, false)]
    [InlineData(AnswerOutcome.SmallTalk, false)]
    [InlineData(AnswerOutcome.Answered, false)]
    public void Only_finding_nothing_is_a_refusal(AnswerOutcome outcome, bool isRefused)
    {
        var answer = new Answer { Outcome = outcome, Sentences = [], UnderstoodAs = "What?" };

        Assert.Equal(isRefused, answer.ToPrediction("1").Refused);
    }

    [Theory]
    [InlineData(float.NegativeInfinity, float.MinValue)]
    [InlineData(0.5f, 0.5f)]
    [InlineData(float.NaN, null)]
    public void Sureness_is_always_a_number_that_a_file_can_hold(float sureness, float? expected)
    {
        var answer = new Answer
        {
            Outcome = AnswerOutcome.NothingFound,
            Sentences = [],
            UnderstoodAs = "What?",
            Trace = new AnswerTrace { Answerability = sureness },
        };

        var line = PredictionLine.Write(answer.ToPrediction("1"));

        using var file = TemporaryFile.Holding(line);
        using var predictions = PredictionFile.Open(file.Path);
        Assert.Equal(expected, predictions.Find("1")!.Answerability);
    }

    [Fact]
    public async Task A_quote_is_grounded_when_it_stands_in_the_article_even_outside_the_shown_passages()
    {
        var question = new EvaluationQuestion { Id = "1", Question = "What melts ice?", Answers = ["salt"] };
        var run = new EvaluationRun(new RecordingAssistant(), new OneArticle("It is cold. Salt melts ice.\nSand does not."), TimeProvider.System);
        var prediction = new Prediction { Id = "1", Answer = "Salt.", Citations = [new("winter.md", "Salt melts ice."), new("other.md", "Salt melts ice.")] };

        var score = await run.ScoreAsync(question, prediction, CancellationToken.None);

        Assert.Equal(1, score.Citations!.Grounded);
    }

    private static async Task<List<EvaluatedQuestion>> AskAsync(IAssistant assistant, IEnumerable<EvaluationQuestion> questions)
    {
        var evaluated = new List<EvaluatedQuestion>();
        await foreach (var one in new EvaluationRun(assistant, new OneArticle(""), TimeProvider.System)
            .AskAsync(questions.ToAsyncEnumerable(), CancellationToken.None))
            evaluated.Add(one);
        return evaluated;
    }

    private sealed class RecordingAssistant : IAssistant
    {
        public List<Asking> Asked { get; } = [];

        public Task<Answer> AskAsync(Asking asking, CancellationToken cancellationToken)
        {
            Asked.Add(asking);
            return Task.FromResult(new Answer
            {
                Outcome = AnswerOutcome.Answered,
                UnderstoodAs = asking.Text,
                ShortAnswer = new ShortAnswer("Salt", 1, new TextSpan(0, 4)),
                Sentences = [new AnswerSentence("Salt melts ice.", [1]), new AnswerSentence("Sand does not.", [2])],
                Citations =
                [
                    new Citation(1, Winter, "v", new TextSpan(0, 15), "Salt melts ice."),
                    new Citation(2, Winter, "v", new TextSpan(16, 30), "Sand does not."),
                ],
                Trace = new AnswerTrace
                {
                    Answerability = 0.75f,
                    Probability = 0.625,
                    Candidates = [.. Enumerable.Range(1, 12).Select(rank => new TracedPassage("winter.md", 0, 1, $"passage {rank}", 1f / rank, 0, 0, null))],
                },
            });
        }
    }

    private sealed class OneArticle(string text) : IArticleLibrary
    {
        public IReadOnlyList<ArticleMetadata> Articles => [Winter];

        public Task<Article?> FindAsync(string key, CancellationToken cancellationToken) =>
            Task.FromResult(key == Winter.Key ? new Article { Metadata = Winter, Version = "v", Text = text, Sections = [] } : null);

        public Task<IReadOnlyList<Passage>> PassagesAsync(string key, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Passage>>([]);
    }
}
