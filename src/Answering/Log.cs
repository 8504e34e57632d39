using Microsoft.Extensions.Logging;

namespace ArticleBot.Answering;

/// <summary>Everything this room logs. Questions and article text only at Trace.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Answered with {Outcome}: {SentenceCount} sentences, {CitationCount} citations, in {Elapsed}.")]
    public static partial void QuestionAnswered(this ILogger logger, Answers.AnswerOutcome outcome, int sentenceCount, int citationCount, TimeSpan elapsed);

    [LoggerMessage(2, LogLevel.Trace, "Asked: {Question}. Understood as: {Understood}.")]
    public static partial void QuestionAsked(this ILogger logger, string question, string understood);

    /// <summary>The client itself says once that its model fails, and the answer carries a notice.</summary>
    [LoggerMessage(3, LogLevel.Debug, "The language model failed in '{Step}', and this turn goes on without it. {Message}")]
    public static partial void ModelFailed(this ILogger logger, string step, string message);

    /// <summary>Its client hears only that it is asked no longer, so nobody else says it.</summary>
    [LoggerMessage(8, LogLevel.Warning,
        "The language model failed in '{Step}', and this turn goes on without it. It did not finish within {Timeout}; Answering:ModelTimeout allows it more.")]
    public static partial void ModelIsLate(this ILogger logger, string step, TimeSpan timeout);

    [LoggerMessage(7, LogLevel.Debug, "Where the language model failed in '{Step}'.")]
    public static partial void ModelFailedWith(this ILogger logger, string step, Exception exception);

    [LoggerMessage(4, LogLevel.Information, "{Count} sentences of the language model did not pass the check.")]
    public static partial void SentencesRejected(this ILogger logger, int count);

    [LoggerMessage(5, LogLevel.Warning, "The reader on the pretrained encoder is not used, the small one reads: {Reason} Answering:Reader = Small "
        + "silences this.")]
    public static partial void EncoderReaderUnavailable(this ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Warning, "The claim check on the pretrained encoder is not used, wording is compared instead of meaning: {Reason} " +
        "Answering:Reader = Small silences this.")]
    public static partial void ClaimCheckUnavailable(this ILogger logger, string reason);
}
