using System.Collections.Concurrent;
using System.Net;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests;

/// <summary>
/// Every way in which a language model fails, through the front door: the chat gets the articles' own words, the log one line that says what to
/// repair.
/// </summary>
public sealed class ModelFailureTests : IAsyncLifetime
{
    private readonly FakeChannel _channel = new();

    public static TheoryData<string, string> Failures => new()
    {
        { "no quota, wait a minute", "has no quota left for now (429, insufficient_quota)" },
        { "busy", "has no quota left for now (429, rate_limit_exceeded)" },
        { "server error", "failed (500, server_error)" },
        { "overloaded", "failed (503" },
        { "silence", "It did not finish within 00:00:02" },
        { "silence in the middle", "It did not finish within 00:00:02" },
        { "prompt filtered", "the service's content filter refused it" },
        { "reply filtered", "the service's content filter refused it" },
        { "endless", "did not stop sending" },
        { "endless stream", "did not stop sending" },
        { "broken JSON", "is not a reply of the OpenAI interface" },
        { "broken event", "is not a reply of the OpenAI interface" },
        { "sign-in page", "is not a reply of the OpenAI interface" },
        { "cut off", "stopped in the middle of its reply" },
        { "wrong key", "does not accept the key (401, invalid_api_key)" },
        { "unknown deployment", "was not found (404, DeploymentNotFound)" },
        { "refused parameter", "refused the request (400, unsupported_parameter)" },
        { "too long", "cannot read that much at once" },
        { "only thoughts", "used up its tokens before it said anything" },
    };

    public Task InitializeAsync() => _channel.InitializeAsync();

    public Task DisposeAsync() => _channel.DisposeAsync();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task The_articles_answer_and_one_line_in_the_log_says_what_to_repair(string failure, string line)
    {
        await using var model = await FakeModelServer.StartAsync(Script(failure));
        var logs = new WarningLog();
        var bot = await StartAsync(model, logs, failure.StartsWith("silence", StringComparison.Ordinal) ? "00:00:02" : "00:00:30");
        try
        {
            var reply = await AskAsync(bot, "Who built the lighthouse of Karnsund?");

            Assert.Contains("Marta Vinje", reply, StringComparison.Ordinal);
            Assert.Contains("quoted from the articles without it", reply, StringComparison.Ordinal);
            var logged = Assert.Single(logs.Lines);
            Assert.Contains(line, logged, StringComparison.Ordinal);
            Assert.DoesNotContain("sk-secret", logged, StringComparison.Ordinal);
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_the_articles_do_not_hold_is_still_refused_when_the_model_fails()
    {
        await using var model = await FakeModelServer.StartAsync(Script("server error"));
        var bot = await StartAsync(model, new WarningLog(), "00:00:30");
        try
        {
            var reply = await AskAsync(bot, "Who designed the lamp of the lighthouse of Karnsund for the king of Sweden?");

            Assert.Contains("found no answer", reply, StringComparison.Ordinal);
        }
        finally
        {
            await bot.DisposeAsync();
        }
    }

    private static async Task<RunningBot> StartAsync(FakeModelServer model, WarningLog logs, string modelTimeout)
    {
        var bot = new RunningBot()
            .With("Models:Chat:Provider", "OpenAICompatible").With("Models:Chat:Endpoint", model.Address + "/v1").With("Models:Chat:Deployment", "writer")
            .With("Models:Chat:ApiKey", "sk-secret-1").With("Models:Chat:Retries", "1").With("Answering:ModelTimeout", modelTimeout);
        await bot.InitializeAsync();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        return bot;
    }

    private async Task<string> AskAsync(RunningBot bot, string text)
    {
        var question = _channel.Activity("message", "slack", $"chat-{Guid.NewGuid():n}", "ann");
        question["text"] = text;
        using var response = await FakeChannel.PostAsync(bot, question);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        return (await _channel.NextMessageAsync()).GetProperty("text").GetString()!;
    }

    private static async Task FallSilentAsync(HttpContext context)
    {
        await Replies.Stream(["The lighthouse"], finish: null)(context);
        await Replies.Silence(context);
    }

    private static RequestDelegate Script(string failure) => failure switch
    {
        "no quota, wait a minute" => Replies.Error(429, "insufficient_quota", "no", ("Retry-After", "60")),
        "busy" => Replies.Error(429, "rate_limit_exceeded", "no", ("Retry-After", "0")),
        "server error" => Replies.Error(500, "server_error"),
        "overloaded" => Replies.Text(503, "text/plain", "sk-secret-1 is too much"),
        "silence" => Replies.Silence,
        "silence in the middle" => FallSilentAsync,
        "prompt filtered" => Replies.Error(400, "content_filter"),
        "reply filtered" => Replies.Stream(["The light"], finish: "content_filter"),
        "endless" => Replies.Endless("application/json", "{\"choices\":["),
        "endless stream" => Replies.Endless("text/event-stream", "data: {\"choices\":[]}\n\n"),
        "broken JSON" => Replies.Text(200, "application/json", "{\"choices\": ["),
        "broken event" => Replies.Text(200, "text/event-stream", "data: {\"choices\": [\n\n"),
        "sign-in page" => Replies.Text(200, "text/html", "<html>Sign in</html>"),
        "cut off" => Replies.StreamThenAbort("The lighthouse"),
        "wrong key" => Replies.Error(401, "invalid_api_key", "You sent sk-secret-1"),
        "unknown deployment" => Replies.Error(404, "DeploymentNotFound"),
        "refused parameter" => Replies.Json(400,
        new { error = new { message = "no", type = "e", param = "messages[0].role", code = "unsupported_parameter" } }),
        "too long" => Replies.Error(400, "context_length_exceeded"),
        "only thoughts" => Replies.Stream([], finish: "length"),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, null),
    };

    /// <summary>Keeps what is logged as a warning or worse.</summary>
    private sealed class WarningLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                _lines.Enqueue(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
