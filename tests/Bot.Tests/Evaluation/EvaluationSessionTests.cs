using ArticleBot.Bot.Evaluation;
using ArticleBot.Bot.Hosting;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Reporting;

namespace ArticleBot.Bot.Tests.Evaluation;

/// <summary>The whole way: articles on disk, the bot as every verb builds it, predictions in a file.</summary>
public sealed class EvaluationSessionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("article-bot-test-").FullName;

    public EvaluationSessionTests()
    {
        Directory.CreateDirectory(File("articles"));
        Write("articles/lighthouse.md", "# The lighthouse of Vell\n\nThe lighthouse of Vell was built in 1861 by Marta Oduya. It is forty metres high.\n");
        Write("articles/ferry.md", "# The ferry\n\nThe ferry to Vell leaves at seven in the morning. A ticket costs three crowns.\n");
        Write(
            "questions.jsonl",
            """
            {"id":"when","question":"When was the lighthouse of Vell built?","type":"easy","answers":["1861"],"evidence":[{"article_id":"lighthouse.md","text":"The lighthouse of Vell was built in 1861 by Marta Oduya."}]}
            {"id":"ferry","question":"What does a ticket for the ferry to Vell cost?","type":"easy","answers":["three crowns"],"evidence":[{"article_id":"ferry.md","text":"A ticket costs three crowns."}]}
            {"id":"none","question":"Which violinist played Sibelius in Osaka?","type":"null","unanswerable":true}
            """);
    }

    [Fact]
    public async Task Questions_are_asked_judged_and_written_down()
    {
        var result = await EvaluateAsync(new EvaluationRequest(File("questions.jsonl"), File("out/predictions.jsonl"), null, null));

        Assert.Equal(3, result.All.Questions);
        Assert.Equal(1, result.All["retrieval", "Hits@1"]);
        Assert.Equal(1, result.All["answers", "contain"]);
        Assert.Equal(1, result.All["citations", "grounded"]);
        Assert.Equal(1, result.Types["null"]["refusals", "recall"]);
        using var predictions = PredictionFile.Open(File("out/predictions.jsonl"));
        Assert.Equal("lighthouse.md", predictions.Find("when")!.Retrieved[0].ArticleId);
        Assert.True(predictions.Find("none")!.Refused);
        Assert.Contains(result.Latencies, latency => latency.Name == "whole question" && latency.Count == 3);
    }

    [Fact]
    public async Task The_index_stays_in_the_named_folder_and_the_same_run_changes_nothing()
    {
        var first = new EvaluationRequest(File("questions.jsonl"), File("first.jsonl"), null, File("kept"));
        await EvaluateAsync(first);

        var second = await EvaluateAsync(first with { Predictions = File("second.jsonl"), Baseline = File("first.jsonl") });

        Assert.NotEmpty(Directory.GetFiles(File("kept"), "index.db", SearchOption.AllDirectories));
        Assert.Empty(second.Comparison!.Changed);
        Assert.Equal(System.IO.File.ReadAllText(File("first.jsonl")), System.IO.File.ReadAllText(File("second.jsonl")));
    }

    [Fact]
    public async Task A_file_without_questions_is_said_before_anything_is_indexed()
    {
        Write("empty.jsonl", "\n\n");

        var exception = await Assert.ThrowsAsync<CommandFailedException>(
            () => EvaluateAsync(new EvaluationRequest(File("empty.jsonl"), null, null, File("kept"))));

        Assert.Equal($"{File("empty.jsonl")} holds no questions. Write one JSON object a line.", exception.Message);
        Assert.False(Directory.Exists(File("kept")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<EvaluationResult> EvaluateAsync(EvaluationRequest request)
    {
        var overrides = new SettingOverrides();
        overrides.UseCorpus(File("articles"));
        return EvaluationSession.EvaluateAsync(request, overrides, null, CancellationToken.None);
    }

    private string File(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => System.IO.File.WriteAllText(File(name), text);
}
