namespace ArticleBot.Bot;

/// <summary>What the host logs. People's words are never among it.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} entries older than the retention time or beyond the size limit.")]
    public static partial void EntriesForgotten(this ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old entries could not be removed from state.db; the next sweep tries again.")]
    public static partial void SweepFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Memory is off; questions are answered all the same. {Explanation}")]
    public static partial void MemoryIsOff(this ILogger logger, string explanation, Exception? exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Memory works again.")]
    public static partial void MemoryIsOnAgain(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} was removed while the bot ran; an empty memory was begun in its place.")]
    public static partial void StateFileRemoved(this ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock is far from where it was at the last sweep; nothing is forgotten for its age until the "
        + "clock has gone on evenly for a day.")]
    public static partial void ClockIsDoubted(this ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer was given, but could not be remembered; a follow-up will lack its context.")]
    public static partial void AnswerNotRemembered(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link to an article could not be signed, so it opens on this machine only; the folder keys in "
        + "Retrieval:DataFolder must be writable.")]
    public static partial void LinkNotSigned(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system sends no notices of changed articles; they are looked at every ten minutes instead.")]
    public static partial void WatchUnavailable(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Notice}")]
    public static partial void IndexNotice(this ILogger logger, string notice);

    [LoggerMessage(Level = LogLevel.Error, Message = "The articles could not be indexed again; answers come from the last good index.")]
    public static partial void IndexingFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Passages could not be encoded; questions are answered with what was encoded before.")]
    public static partial void EncodingFailed(this ILogger logger, Exception exception);
}
