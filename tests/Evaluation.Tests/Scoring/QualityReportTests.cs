using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Reporting;
using ArticleBot.Evaluation.Scoring;
using ArticleBot.Evaluation.Tests.Cases;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class QualityReportTests
{
    [Theory]
    [InlineData("retrieval", "n", 4)]
    [InlineData("retrieval", "Hits@1", 0.25)]
    [InlineData("retrieval", "Hits@4", 0.75)]
    [InlineData("retrieval", "Hits@10", 0.75)]
    [InlineData("retrieval", "MRR@10", 0.5)] // (1/2 + 1 + 1/2 + 0) / 4
    [InlineData("retrieval", "MAP@10", 0.4792)] // ((1/2 + 1/3) / 2 + 1 + 1/2 + 0) / 4
    [InlineData("retrieval", "ArtRecall@10", 0.75)]
    [InlineData("retrieval", "AllEvid@10", 0.75)]
    [InlineData("retrieval", "AnswerHits@1", 0.3333)] // "Yes" is no span: questions 1, 2 and 4 count
    [InlineData("retrieval", "AnswerHits@4", 0.6667)]
    [InlineData("retrieval", "AnswerHits@10", 0.6667)]
    [InlineData("answers", "n", 4)]
    [InlineData("answers", "contain", 0.5)] // question 3 says both no and yes
    [InlineData("answers", "token_f1", 0.375)] // (1/2 + 2/3 + 1/3 + 0) / 4
    [InlineData("answers", "answer_recall", 0.75)]
    [InlineData("answers", "em", 0.0)]
    [InlineData("answers", "any_word", 0.5)] // "1709." is not "1709" by this rule; question 5 counts as right
    [InlineData("answers", "words", 2.75)] // (3 + 2 + 5 + 1) / 4
    [InlineData("short_answers", "given", 0.25)]
    [InlineData("short_answers", "em", 0.25)]
    [InlineData("short_answers", "contain", 0.25)]
    [InlineData("refusals", "refused", 2)]
    [InlineData("refusals", "precision", 0.5)]
    [InlineData("refusals", "recall", 0.5)]
    [InlineData("refusals", "f1", 0.5)]
    [InlineData("refusals", "over_refusal", 0.25)]
    [InlineData("citations", "n", 4)]
    [InlineData("citations", "precision", 0.75)]
    [InlineData("citations", "grounded", 0.75)]
    [InlineData("citations", "coverage", 1.0)]
    [InlineData("citations", "cited", 0.75)]
    public async Task Every_figure_equals_the_one_computed_by_hand(string group, string measure, double expected)
    {
        var result = await EvaluateAsync();

        Assert.Equal(expected, result.All[group, measure]);
    }

    [Fact]
    public async Task Types_are_reported_by_themselves()
    {
        var result = await EvaluateAsync();

        Assert.Equal(["all", "any", "article", "null"], result.Types.Keys);
        Assert.Equal(2, result.Types["null"].Unanswerable);
        Assert.Equal(0.5, result.Types["null"]["refusals", "recall"]);
        Assert.Null(result.Types["null"]["retrieval", "MRR@10"]);
    }

    [Fact]
    public async Task Sureness_is_judged_over_all_thresholds()
    {
        // Answerable 0.9 0.8 0.3 0.1, unanswerable 0.4 0.2: of eight pairs the answerable one is surer in 2 + 2 + 1 + 0 = 5.
        var curve = (await EvaluateAsync()).Refusals!;

        Assert.Equal(0.625, Assert.Single(curve.Types).Auc);
    }

    [Fact]
    public async Task The_json_holds_the_same_figures()
    {
        using var json = System.Text.Json.JsonDocument.Parse(ResultJson.Write(await EvaluateAsync()));

        Assert.Equal(0.4792, json.RootElement.GetProperty("all").GetProperty("retrieval").GetProperty("MAP@10").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement.GetProperty("types").GetProperty("null").GetProperty("answers")
            .GetProperty("contain").ValueKind);
        Assert.Equal(6, json.RootElement.GetProperty("asked").EnumerateObject().Sum(kind => kind.Value.GetProperty("questions").GetInt32()));
        Assert.False(json.RootElement.TryGetProperty("reliability", out _)); // nobody said how probable it is
        Assert.Equal(0.625, json.RootElement.GetProperty("refusal_curve")[0].GetProperty("auc").GetDouble());
    }

    private static async Task<EvaluationResult> EvaluateAsync()
    {
        using var questions = TemporaryFile.Holding(WinterCase.Questions);
        using var lines = TemporaryFile.Holding(WinterCase.Predictions);
        using var predictions = PredictionFile.Open(lines.Path);
        var scores = new List<QuestionScore>();
        await foreach (var question in JsonLines.ReadAsync(questions.Path, EvaluationJson.Default.EvaluationQuestion, CancellationToken.None))
            scores.Add(QuestionScorer.Score(question, predictions.Find(question.Id), WinterCase.ArticleText));
        return EvaluationResult.Of(scores, new LatencyLog(), null);
    }
}
