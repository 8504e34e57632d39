using ArticleBot.Evaluation.Cases;
using CsCheck;

namespace ArticleBot.Evaluation.Tests.Cases;

public class FilesTests
{
    [Fact]
    public async Task A_question_is_read_with_all_its_circumstances()
    {
        using var file = TemporaryFile.Holding(
            """
            {"id":"a","question":"And then?","type":"follow-up","answers":["ice"],"evidence":[{"article_id":"A","text":"t","sure":0.5}],"evidence_mode":"article","history":[{"role":"user","text":"What melts?"},{"role":"assistant","text":"Ice."}],"date":"2023-02-24","more":{"x":1}}
            """);

        var question = Assert.Single(await ReadAsync(file.Path));

        Assert.Equal("And then?", question.Question);
        Assert.Equal(EvidenceMode.Article, question.EvidenceMode);
        Assert.Equal(new DateOnly(2023, 2, 24), question.Date);
        Assert.Equal(["user", "assistant"], question.History.Select(turn => turn.Role));
        Assert.False(question.Unanswerable);
    }

    [Fact]
    public async Task A_missing_date_stays_unknown()
    {
        using var file = TemporaryFile.Holding("""{"id":"a","question":"When?"}""");

        Assert.Null(Assert.Single(await ReadAsync(file.Path)).Date);
    }

    [Theory]
    [InlineData("not json", 2)]
    [InlineData("{\"id\":\"b\"}", 2)]
    [InlineData("{\"id\":\"b\",\"question\":\"Why?\",\"date\":\"yesterday\"}", 2)]
    [InlineData("null", 2)]
    public async Task A_bad_line_is_named(string line, int number)
    {
        using var file = TemporaryFile.Holding("{\"id\":\"a\",\"question\":\"Why?\"}\n" + line);

        var exception = await Assert.ThrowsAsync<EvaluationFailedException>(() => ReadAsync(file.Path));

        Assert.StartsWith($"{file.Path}, line {number} cannot be read: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var exception = await Assert.ThrowsAsync<EvaluationFailedException>(() => ReadAsync("nowhere.jsonl"));

        Assert.Equal("There is no file nowhere.jsonl. Name a .jsonl file, relative to where you are.", exception.Message);
    }

    [Fact]
    public void Predictions_are_found_by_id_whatever_their_letters_order_and_line_ends()
    {
        var text = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 20], Gen.Const("“Größe” 😀\r\n\u2028\t\"\\"));
        Gen.Select(text.Array[1, 30], Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n"), Gen.Const("\n\n"))).Sample((answers, lineEnd) =>
        {
            using var file = TemporaryFile.Holding(string.Join(
                lineEnd, answers.Select((answer, index) => PredictionLine.Write(new Prediction { Id = $"q{index}", Answer = answer }))));
            using var predictions = PredictionFile.Open(file.Path);

            Assert.All(Enumerable.Range(0, answers.Length).Reverse(), index => Assert.Equal(answers[index], predictions.Find($"q{index}")!.Answer));
            Assert.Null(predictions.Find("q-1"));
        },
        iter: 50);
    }

    private static async Task<List<EvaluationQuestion>> ReadAsync(string path)
    {
        var questions = new List<EvaluationQuestion>();
        await foreach (var question in JsonLines.ReadAsync(path, EvaluationJson.Default.EvaluationQuestion, CancellationToken.None))
            questions.Add(question);
        return questions;
    }
}
