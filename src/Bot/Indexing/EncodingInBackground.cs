using ArticleBot.Retrieval.Encodings;

namespace ArticleBot.Bot.Indexing;

/// <summary>Encodes passages behind the answers: from the first reading of the articles on, and again whenever articles changed.</summary>
internal sealed class EncodingInBackground(ArticleIndexing indexing, PassageEncoding encoding, TimeProvider time, ILogger<EncodingInBackground> logger)
    : BackgroundService
{
    /// <summary>Looking costs nothing while the index is the same.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A full disk is rarely emptied sooner, and every attempt takes time from the questions.</summary>
    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (hasFailed, pause) = (false, Pause);
        while (true)
        {
            await Task.Delay(pause, time, stoppingToken);
            // Even asking how far it is opens the index, which belongs to the first reading until that is done.
            if (!indexing.IsReady)
                continue;
            try
            {
                await encoding.CompleteAsync(EncodingPace.BehindAnswers, null, stoppingToken);
                (hasFailed, pause) = (false, encoding.Progress.Trouble is null ? Pause : PauseAfterTrouble);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Nothing that befalls the encoding may end the host: questions are answered without further vectors, and a later look tries again.
                if (!hasFailed)
                    logger.EncodingFailed(exception);
                (hasFailed, pause) = (true, PauseAfterTrouble);
            }
        }
    }
}
