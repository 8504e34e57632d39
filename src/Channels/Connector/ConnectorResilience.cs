using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace ArticleBot.Channels.Connector;

/// <summary>Repeats what channels ask to repeat, and nothing else.</summary>
internal static class ConnectorResilience
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(15);

    public static void AddConnectorResilience(this IHttpClientBuilder builder) =>
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
                    ShouldHandle = arguments => ValueTask.FromResult(IsTemporary(arguments.Outcome)),
                    DelayGenerator = arguments => ValueTask.FromResult(PauseAskedFor(arguments.Outcome.Result, pipeline.TimeProvider)),
                });
            }

            pipeline.AddTimeout(LongestAttempt);
        });

    private static bool IsTemporary(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        {
            Result.StatusCode: HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        } => true,
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
