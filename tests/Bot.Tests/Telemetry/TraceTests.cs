using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ArticleBot.Bot.Tests.Telemetry;

/// <summary>Listeners hear the whole process, so these tests run when no others do.</summary>
[CollectionDefinition(nameof(TraceTests), DisableParallelization = true)]
public sealed class TracesAlone;

/// <summary>A collector in memory hears of each question: one trace through all rooms, and counts; of what was said, and of secrets, nothing.</summary>
[Collection(nameof(TraceTests))]
public sealed class TraceTests : IAsyncLifetime
{
    private const string Secret = "planted-secret-77ab-which-no-log-may-hold";

    private readonly List<Activity> _spans = [];
    private readonly List<Metric> _metrics = [];
    private readonly RunningBot _bot = new();
    private readonly FakeChannel _channel = new();
    private TracerProvider? _traces;
    private MeterProvider? _meters;

    public async Task InitializeAsync()
    {
        _traces = Sdk.CreateTracerProviderBuilder().AddSource("*").AddInMemoryExporter(_spans).Build();
        _meters = Sdk.CreateMeterProviderBuilder().AddMeter("ArticleBot.*").AddInMemoryExporter(_metrics).Build();
        await _channel.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        _traces?.Dispose();
        _meters?.Dispose();
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("Who built the lighthouse of Karnsund?", "answered", "sure")]
    [InlineData("What does the moon ferry of Obergurgl cost?", "nothing_found", "none")]
    public async Task A_question_is_one_trace_with_every_step_and_its_outcome(string question, string outcome, string sureness)
    {
        await _bot.InitializeAsync();
        await _channel.AskAsync(_bot, "emulator", "e|livechat", "ann", question);

        var trace = await OneTraceAsync();

        var turn = Assert.Single(trace, span => span.DisplayName == "turn");
        var asked = Assert.Single(trace, span => span.DisplayName == "question");
        Assert.Equal(default, turn.ParentSpanId);
        Assert.Equal(turn.SpanId, asked.ParentSpanId);
        Assert.Equal(outcome, asked.GetTagItem("articlebot.outcome"));
        Assert.Equal(sureness, asked.GetTagItem("articlebot.sureness"));
        string[] steps = outcome == "answered" ? ["rewrite", "find", "read", "compose", "check"] : ["rewrite", "find", "read"];
        Assert.All(steps, step => Assert.Contains(trace, span => span.DisplayName == step && span.ParentSpanId == asked.SpanId));
        Assert.Contains(trace, span => span.DisplayName == "retrieve passages" && span.Source.Name == "ArticleBot.Retrieval");
        Assert.Contains(trace, span => span.DisplayName == "send reply" && span.ParentSpanId == turn.SpanId);
    }

    [Fact]
    public async Task A_language_models_call_is_in_the_trace_and_what_was_said_is_not()
    {
        await using var model = await FakeModelServer.StartAsync(Replies.Stream(["The lighthouse of Karnsund was built by Marta Vinje. [1]"]));
        _bot.With("Models:Chat:Provider", "OpenAICompatible")
            .With("Models:Chat:Endpoint", model.Address + "/v1")
            .With("Models:Chat:Deployment", "m")
            .With("Models:Chat:ApiKey", Secret);
        await _bot.InitializeAsync();
        await _channel.AskAsync(_bot, "emulator", "e|livechat", "ann", "Who built the lighthouse of Karnsund?");

        var trace = await OneTraceAsync();

        var call = trace.First(span => span.Source.Name == "ArticleBot.Models" && (string?)span.GetTagItem("gen_ai.operation.name") == "chat");
        Assert.Equal("m", call.GetTagItem("gen_ai.request.model"));
        Assert.DoesNotContain(Told(), text => text.Contains("Karnsund", StringComparison.Ordinal) || text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_steps_queue_inbox_and_articles_are_counted_and_what_was_said_is_nowhere()
    {
        await File.WriteAllBytesAsync(Path.Combine(_bot.Articles, "scan.pdf"), [0x25, 0x50, 0x44, 0x46, 0x00, 0x01]);
        var log = new HeardLog();
        _bot.With("Channels:DirectLine:Secret", Secret).With("Logging:LogLevel:Default", "Debug").With("Logging:LogLevel:ArticleBot", "Debug");
        await _bot.InitializeAsync();
        _bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await _channel.AskAsync(_bot, "emulator", "e|livechat", "ann", "Who built the lighthouse of Karnsund?");
        await OneTraceAsync();
        _meters!.ForceFlush();

        string[] expected =
        [
            "articlebot.questions", "articlebot.question.duration", "articlebot.step.duration", "articlebot.turns",
            "articlebot.queue.turns", "articlebot.inbox.turns", "articlebot.articles", "articlebot.passages",
        ];
        Assert.Subset(_metrics.Select(metric => metric.Name).ToHashSet(), expected.ToHashSet());
        Assert.Equal(3, Gauge("articlebot.articles", "indexed"));
        Assert.Equal(1, Gauge("articlebot.articles", "error"));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(
            Told().Concat(log.Lines), text => text.Contains("Karnsund", StringComparison.Ordinal) || text.Contains(Secret, StringComparison.Ordinal));
    }

    /// <summary>The trace of the only turn; its span ends after the reply was sent.</summary>
    private async Task<IReadOnlyList<Activity>> OneTraceAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Activity? turn;
        while ((turn = Spans().SingleOrDefault(span => span.DisplayName == "turn")) is null)
            await Task.Delay(20, patience.Token);
        var ours = Spans().Where(span => span.Source.Name.StartsWith("ArticleBot.", StringComparison.Ordinal)).ToList();
        Assert.All(ours, span => Assert.Equal(turn.TraceId, span.TraceId));
        return ours;
    }

    private Activity[] Spans()
    {
        _traces!.ForceFlush();
        return [.. _spans];
    }

    /// <summary>Every text that a collector was told.</summary>
    private IEnumerable<string> Told() => Spans()
        .SelectMany(span => span.TagObjects.Concat(span.Events.SelectMany(one => one.Tags))
            .Select(tag => $"{tag.Value}").Append(span.DisplayName).Append($"{span.StatusDescription}"))
        .Concat(Points().SelectMany(point => point.Labels));

    private double Gauge(string name, string state) => Points().Last(point => point.Name == name && point.Labels.Contains(state)).Value;

    private List<(string Name, List<string> Labels, double Value)> Points()
    {
        var points = new List<(string, List<string>, double)>();
        foreach (var metric in _metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var labels = new List<string>();
                foreach (var tag in point.Tags)
                    labels.Add(string.Create(CultureInfo.InvariantCulture, $"{tag.Value}"));
                points.Add((metric.Name, labels, metric.MetricType == MetricType.LongGauge ? point.GetGaugeLastValueLong() : 0));
            }
        }

        return points;
    }

    private sealed class HeardLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
