namespace ArticleBot.Bot.State;

/// <summary>Sweeps state.db at start and once an hour.</summary>
internal sealed class RetentionService(Retention retention, Memory memory, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                // What is left of a damaged file may still be saved; it is not touched.
                var forgotten = memory.Trouble is { IsLasting: true } ? 0 : await Task.Run(retention.Sweep, stoppingToken);
                if (forgotten > 0)
                    logger.EntriesForgotten(forgotten);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A full disk or a locked file must not stop the bot from answering; the next sweep tries again.
                logger.SweepFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
