using System.Net;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace ArticleBot.Channels.Connector;

/// <summary>Repeats what channels ask to repeat, and nothing else.</summary>
internal static class ConnectorResilience
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    /// <summary>The SDK's client takes no options for a request, so this travels beside it.</summary>
    private static readonly AsyncLocal<bool> OnlyOnce = new();

    /// <summary>Makes a call that nobody misses when it fails, such as typing: it must not hold up the reply that follows.</summary>
    public static async Task<T> OnceAsync<T>(Func<Task<T>> call)
    {
        // What an asynchronous method sets ends with it.
        OnlyOnce.Value = true;
        return await call();
    }

    /// <summary>An answer of a channel is an id or a member list; more is not read. In bytes.</summary>
    public const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>The handlers, outermost first: headers and token, then retries, then the time for one attempt.</summary>
    public static void AddConnectorResilience(this IHttpClientBuilder builder)
    {
        builder.AddHttpMessageHandler(() => new HeaderHandler());
        builder.AddHttpMessageHandler(provider => new TokenRenewalHandler(provider.GetRequiredService<IAppToken>()));
        builder.AddResilienceHandler("connector", (pipeline, context) =>
        {
            var retries = context.ServiceProvider.GetRequiredService<IOptions<ChannelsOptions>>().Value.Retries;
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            var logger = context.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ConnectorResilience).FullName!);
            if (retries > 0)
            {
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = retries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromSeconds(1),
                    MaxDelay = LongestPause,
                    ShouldHandle = arguments => ValueTask.FromResult(IsTemporary(arguments.Outcome) && !OnlyOnce.Value),
                    DelayGenerator = arguments => ValueTask.FromResult(PauseAskedFor(arguments.Outcome.Result, pipeline.TimeProvider)),
                });
            }

            // A call that waits for its place looks at the circuit when it has it.
            var options = context.ServiceProvider.GetRequiredService<IOptions<ChannelsOptions>>().Value;
            pipeline.AddConcurrencyLimiter(options.ParallelCallsPerService, queueLimit: int.MaxValue);
            pipeline.AddCircuitBreaker(Breaker(logger));
        }).SelectPipelineByAuthority();
        builder.AddHttpMessageHandler(provider => new WholeAnswerHandler(provider.GetRequiredService<IOptions<ChannelsOptions>>().Value.CallTimeout));
    }

    /// <summary>A service that does not answer is left alone for a moment: each call to it would wait for its whole time.</summary>
    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(ILogger logger) => new()
    {
        FailureRatio = 0.9,
        MinimumThroughput = 10,
        SamplingDuration = TimeSpan.FromSeconds(60),
        BreakDuration = TimeSpan.FromSeconds(15),
        // A channel that is busy or has gone wrong over one activity is there; one that is silent is not.
        ShouldHandle = arguments => ValueTask.FromResult(
            IsTemporary(arguments.Outcome) && arguments.Outcome.Result?.StatusCode
                is not (HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed)),
        OnOpened = arguments =>
        {
            logger.ServiceLeftAlone(arguments.Context.GetRequestMessage()?.RequestUri?.Authority ?? "", arguments.BreakDuration);
            return ValueTask.CompletedTask;
        },
    };

    private static bool IsTemporary(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded } } => true,
        { Result.StatusCode: var status } => ChannelRefusal.IsTemporaryStatus(status),
        _ => false,
    };

    /// <summary>The channel's Retry-After, bounded; null leaves it to the back-off.</summary>
    private static TimeSpan? PauseAskedFor(HttpResponseMessage? response, TimeProvider time)
    {
        var pause = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return pause is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, LongestPause.Ticks)) : null;
    }
}
