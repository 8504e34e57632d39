using Microsoft.Extensions.Logging;

namespace ArticleBot.Models;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Debug, "The {Subject} answered {Status}; trying again in {Delay} (attempt {Attempt})")]
    public static partial void ModelIsTriedAgain(this ILogger logger, string subject, string status, TimeSpan delay, int attempt);

    [LoggerMessage(LogLevel.Debug, "The {Subject} failed several times in a row and is left alone for {Pause}")]
    public static partial void ModelIsLeftAlone(this ILogger logger, string subject, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "{Message}")]
    public static partial void ModelFailed(this ILogger logger, string message);

    [LoggerMessage(LogLevel.Debug, "{Message}")]
    public static partial void ModelStillFails(this ILogger logger, string message);

    [LoggerMessage(LogLevel.Information, "The {Subject} works again")]
    public static partial void ModelWorksAgain(this ILogger logger, string subject);

    [LoggerMessage(LogLevel.Information, "The {Subject} does not accept {Setting}, which is left out from now on")]
    public static partial void SettingIsLeftOut(this ILogger logger, string subject, string setting);

    [LoggerMessage(LogLevel.Debug, "The {Subject} replied in {Elapsed}: {InputTokens} tokens read, {OutputTokens} written")]
    public static partial void ModelReplied(this ILogger logger, string subject, TimeSpan elapsed, long? inputTokens, long? outputTokens);

    [LoggerMessage(LogLevel.Debug, "{Cut} of {Texts} texts were longer than {Maximum} characters; only their beginning was embedded")]
    public static partial void TextsWereCut(this ILogger logger, int cut, int texts, int maximum);
}
