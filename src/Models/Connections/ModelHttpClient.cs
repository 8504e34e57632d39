using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace ArticleBot.Models.Connections;

/// <summary>
/// The HTTP client of one model: tries again what fails for a passing reason, and leaves a dead service alone for a while so that no question waits
/// for it.
/// </summary>
internal static class ModelHttpClient
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    /// <param name="services">Where the named client is registered.</param>
    /// <param name="path">Names the client: the model's place in the configuration.</param>
    /// <param name="subject">What the model is called in the log.</param>
    /// <param name="choose">Picks the model's settings.</param>
    public static void AddModelHttpClient(this IServiceCollection services, string path, string subject, Func<ModelsOptions, ModelOptions> choose)
    {
        services.AddHttpClient(path, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the key to an address nobody configured.
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler(path, (pipeline, context) =>
            {
                var services = context.ServiceProvider;
                var model = choose(services.GetRequiredService<IOptions<ModelsOptions>>().Value);
                var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ModelHttpClient).FullName!);
                var time = services.GetRequiredService<TimeProvider>();
                pipeline.TimeProvider = time;
                if (model.Retries > 0)
                    pipeline.AddRetry(Retry(model, subject, time, logger));
                pipeline.AddCircuitBreaker(Breaker(subject, logger));
            });
        services.AddHttpClient(path).AddHttpMessageHandler(provider =>
            new BoundedAnswerHandler(LongestAnswer(choose(provider.GetRequiredService<IOptions<ModelsOptions>>().Value))));
    }

    /// <summary>In bytes. A streamed reply wraps every few letters in a hundred of JSON; a vector of 8,192 numbers takes some 200 KB.</summary>
    private static long LongestAnswer(ModelOptions model) =>
        (8 * 1024 * 1024) + (model is EmbeddingModelOptions embeddings ? embeddings.BatchSize * 256L * 1024 : 0);

    private static RetryStrategyOptions<HttpResponseMessage> Retry(ModelOptions model, string subject, TimeProvider time, ILogger logger) => new()
    {
        MaxRetryAttempts = model.Retries,
        Delay = FirstDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,

        // Waiting longer than the whole reply may take helps nobody: the caller goes on without the model at once.
        ShouldHandle = arguments => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && (RetryAfter(arguments.Outcome.Result, time) ?? TimeSpan.Zero) < model.Timeout),
        DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result, time)),
        OnRetry = arguments =>
        {
            var status = arguments.Outcome.Result is { } response
                ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
                : "nothing";
            logger.ModelIsTriedAgain(subject, status, arguments.RetryDelay, arguments.AttemptNumber + 1);
            return ValueTask.CompletedTask;
        },
    };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(string subject, ILogger logger) => new()
    {
        FailureRatio = 0.9,
        MinimumThroughput = 8,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = Pause,

        // Busy is not broken: quota comes back by itself and says when.
        ShouldHandle = arguments => ValueTask.FromResult(
            HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && arguments.Outcome.Result?.StatusCode != HttpStatusCode.TooManyRequests),
        OnOpened = arguments =>
        {
            logger.ModelIsLeftAlone(subject, arguments.BreakDuration);
            return ValueTask.CompletedTask;
        },
    };

    /// <summary>How long the service asks to wait: <c>retry-after-ms</c> as Azure sends it, else <c>Retry-After</c> in seconds or as a date.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider time)
    {
        if (response is null)
            return null;

        if (response.Headers.TryGetValues("retry-after-ms", out var values)
            && double.TryParse(values.FirstOrDefault(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds < int.MaxValue)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        var wait = response.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - time.GetUtcNow()) : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
