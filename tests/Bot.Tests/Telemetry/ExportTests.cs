using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Models.Tests.Fakes;

namespace ArticleBot.Bot.Tests.Telemetry;

/// <summary>What the real program sends to a collector, as the usual variables say.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Question = "Who built the lighthouse of Karnsund?";
    private const string Secret = "planted-secret-5f1d";

    private static readonly string[] Told = ["article-bot", "question", "rewrite", "find", "read", "compose", "check", "retrieve passages", "answered"];
    private static readonly string[] Counted = ["articlebot.questions", "articlebot.question.duration", "articlebot.step.duration", "sure"];

    private readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(null, false)]
    [InlineData("true", true)]
    public async Task A_question_is_traced_and_counted_and_its_text_is_told_only_where_asked_for(string? content, bool isTold)
    {
        await using var collector = await FakeCollector.StartAsync();

        var outcome = await AskAsync(new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint,
            ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = content,
        });

        var (traces, metrics, logs) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"), collector.Received("/v1/logs"));
        Assert.Equal(0, outcome.ExitCode);
        Assert.All(Told, name => Assert.Contains(name, traces, StringComparison.Ordinal));
        Assert.All(Counted, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.Equal(isTold, traces.Contains("lighthouse of Karnsund", StringComparison.Ordinal));
        Assert.Contains("ArticleBot.Answering.Assistant", logs, StringComparison.Ordinal);
        Assert.Contains("Answered with Answered: 1 sentences", logs, StringComparison.Ordinal);
        Assert.DoesNotContain("Karnsund", metrics + logs + outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, traces + metrics + logs + outcome.Errors + outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_models_calls_and_tokens_are_counted()
    {
        await using var collector = await FakeCollector.StartAsync();
        await using var model = await FakeModelServer.StartAsync(Replies.Chat("The lighthouse of Karnsund was built by Marta Vinje. [1]"));

        await AskAsync(
            new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint },
            "Models:Chat:Provider=OpenAICompatible",
            $"Models:Chat:Endpoint={model.Address}/v1",
            "Models:Chat:Deployment=m",
            $"Models:Chat:ApiKey={Secret}");

        var (traces, metrics, logs) = (collector.Received("/v1/traces"), collector.Received("/v1/metrics"), collector.Received("/v1/logs"));
        Assert.All(["gen_ai.client.token.usage", "gen_ai.client.operation.duration"], name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.Contains("gen_ai.request.model", traces, StringComparison.Ordinal);
        Assert.NotEmpty(logs);
        Assert.DoesNotContain("Karnsund", traces + metrics + logs, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, traces + metrics + logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_sent()
    {
        await using var collector = await FakeCollector.StartAsync();

        await AskAsync(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint, ["OTEL_SDK_DISABLED"] = "true" });

        Assert.Empty(collector.Received("/v1/traces") + collector.Received("/v1/metrics") + collector.Received("/v1/logs"));
    }

    private Task<Outcome> AskAsync(Dictionary<string, string?> environment, params string[] settings)
    {
        environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        environment["Channels__DirectLine__Secret"] = Secret + new string('x', 20);
        string[] all = [$"Retrieval:DataFolder={_place.File("data")}", "Logging:LogLevel:ArticleBot=Debug", .. settings];
        string[] arguments = ["ask", Question, "--corpus", TestPlace.Articles, .. all.SelectMany(setting => new[] { "--set", setting })];
        return CommandLine.RunAsync(_place.Folder, environment, arguments);
    }
}
