using Microsoft.Extensions.Logging;

namespace ArticleBot.Retrieval;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Index opened: {PassageCount} passages in {SegmentCount} segments")]
    public static partial void IndexOpened(this ILogger logger, int passageCount, int segmentCount);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index starts empty and is built from the articles again. {Reason}")]
    public static partial void IndexStartedAnew(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Articles read: {Indexed} indexed, {Unchanged} unchanged, {Renamed} renamed, {Removed} "
        + "removed, {Failed} failed")]
    public static partial void ArticlesRead(this ILogger logger, int indexed, int unchanged, int renamed, int removed, int failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} passages have no vector yet and are found by their words alone. {Reason}")]
    public static partial void VectorsMissing(this ILogger logger, int count, string reason);

    /// <summary>The embedder itself says once that it fails.</summary>
    [LoggerMessage(Level = LogLevel.Debug, Message = "A question could not be embedded and is answered by its words alone. {Reason}")]
    public static partial void QuestionNotEmbedded(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A question could not be encoded and is answered without the pretrained encoder.")]
    public static partial void QuestionNotEncoded(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Encoded} of {PassageCount} passages are encoded")]
    public static partial void PassagesBeingEncoded(this ILogger logger, int encoded, int passageCount);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Trouble}")]
    public static partial void EncodingFailed(this ILogger logger, string trouble, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} The file is damaged: it is thrown away and the passages are encoded again.")]
    public static partial void EncodingsStartedAnew(this ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Encoded} passages were encoded; all {PassageCount} have the encoder's vector now")]
    public static partial void PassagesEncoded(this ILogger logger, int encoded, int passageCount);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no pretrained encoder. {Reason}")]
    public static partial void EncoderUnavailable(this ILogger logger, string reason);
}
