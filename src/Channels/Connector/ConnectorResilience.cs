using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace ArticleBot.Channels.Connector;

/// <summary>Repeats what channels ask to repeat, and nothing else.</summary>
internal static class ConnectorResilience
{
    /// <summary>On a request that nobody misses when it fails, such as typing: it must not hold up the reply that follows.</summary>
    public static readonly HttpRequestOptionsKey<bool> OnlyOnce = new("ArticleBot.OnlyOnce");

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    public static void AddConnectorResilience(this IHttpClientBuilder builder)
    {
        builder.AddResilienceHandler("connector", (pipeline, context) =>
        {
            var retries = context.ServiceProvider.GetRequiredService<IOptions<ChannelsOptions>>().Value.Retries;
            pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            if (retries > 0)
            {
                pipeline.AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = retries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromSeconds(1),
                    MaxDelay = LongestPause,
                    ShouldHandle = arguments => ValueTask.FromResult(IsTemporary(arguments.Outcome) && !IsOnlyOnce(arguments.Context.GetRequestMessage())),
                    DelayGenerator = arguments => ValueTask.FromResult(PauseAskedFor(arguments.Outcome.Result, pipeline.TimeProvider)),
                });
            }
        });
        builder.AddHttpMessageHandler(provider => new WholeAnswerHandler(provider.GetRequiredService<IOptions<ChannelsOptions>>().Value.CallTimeout));
    }

    private static bool IsOnlyOnce(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(OnlyOnce, out var isSet) && isSet;

    private static bool IsTemporary(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.ConfigurationLimitExceeded } } => true,
        { Result.StatusCode: var status } => ConnectorException.IsTemporaryStatus(status),
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
