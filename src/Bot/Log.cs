namespace ArticleBot.Bot;

/// <summary>What the host logs. People's words are never among it.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} entries older than the retention time or beyond the size limit.")]
    public static partial void EntriesForgotten(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old entries could not be removed from state.db; the next sweep tries again.")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer was given, but could not be remembered; a follow-up will lack its context.")]
    public static partial void AnswerNotRemembered(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system sends no notices of changed articles; they are looked at every ten minutes instead.")]
    public static partial void WatchUnavailable(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Notice}")]
    public static partial void IndexNotice(this ILogger logger, string notice);

    [LoggerMessage(Level = LogLevel.Error, Message = "The articles could not be indexed again; answers come from the last good index.")]
    public static partial void IndexingFailed(this ILogger logger, Exception exception);
}
