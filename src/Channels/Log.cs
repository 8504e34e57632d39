using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels;

/// <summary>What this room logs; never what people said.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed.")]
    public static partial void TurnFailed(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The host stopped before {Count} accepted turns were answered; what is kept of them is taken up at the next start.")]
    public static partial void TurnsAbandoned(this ILogger logger, int count);

    [LoggerMessage(3, LogLevel.Information, "The person stopped the reply.")]
    public static partial void ReplyStopped(this ILogger logger);

    [LoggerMessage(4, LogLevel.Debug, "An unfinished reply could not be shown: {Reason}")]
    public static partial void TypingNotShown(this ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Information, "The channel refused a step of a stream: {Status} {Code}")]
    public static partial void StepRefused(this ILogger logger, int status, string code);

    [LoggerMessage(6, LogLevel.Warning, "The channel refused a call: {Status} {Code}, operation {Operation}")]
    public static partial void ChannelRefused(this ILogger logger, int status, string code, string operation);

    [LoggerMessage(7, LogLevel.Information, "A caller was refused with {Status}: {Reason}")]
    public static partial void CallerRefused(this ILogger logger, int status, string reason);

    [LoggerMessage(8, LogLevel.Warning, "A caller was refused because no MicrosoftAppId is configured and the environment is {Environment}. "
        + "Set MicrosoftAppId and MicrosoftAppPassword, or ASPNETCORE_ENVIRONMENT=Development on a developer's machine.")]
    public static partial void NoAppId(this ILogger logger, string environment);

    [LoggerMessage(9, LogLevel.Information, "Read {Count} signing keys from {Host}.")]
    public static partial void SigningKeysRead(this ILogger logger, string host, int count);

    [LoggerMessage(10, LogLevel.Warning, "The signing keys of {Host} cannot be read: {Reason} Known keys stay in force.")]
    public static partial void SigningKeysUnreachable(this ILogger logger, string host, string reason);

    [LoggerMessage(11, LogLevel.Warning, "The turn queue is full; a caller was asked to try again.")]
    public static partial void QueueFull(this ILogger logger);

    [LoggerMessage(13, LogLevel.Information, "{Count} turns that an earlier process left unfinished are taken up.")]
    public static partial void TurnsTakenUp(this ILogger logger, int count);

    [LoggerMessage(14, LogLevel.Warning, "A reply waits, because its channel {Channel} at {Host} cannot be reached; it is tried again with growing pauses.")]
    public static partial void ReplyWaits(this ILogger logger, string channel, string host);

    [LoggerMessage(15, LogLevel.Error, "An accepted turn of channel {Channel} at {Host} was given up: {Reason}.")]
    public static partial void TurnGivenUp(this ILogger logger, string channel, string host, string reason);

    [LoggerMessage(16, LogLevel.Warning, "The service at {Host} failed several times in a row and is left alone for {Pause}.")]
    public static partial void ServiceLeftAlone(this ILogger logger, string host, TimeSpan pause);

    [LoggerMessage(12, LogLevel.Debug, "An activity that was delivered twice was not answered again.")]
    public static partial void DeliveredTwice(this ILogger logger);

    [LoggerMessage(17, LogLevel.Error, "The process ended {Times} times while it worked on a turn of {Channel} at {Host}; it is not begun again, and its "
        + "sender is told so.")]
    public static partial void TurnNotBegunAgain(this ILogger logger, string channel, string host, int times);
}
