namespace ArticleBot.Bot.State;

/// <summary>Looks through state.db for damage while the bot starts, then opens and migrates it, not in the midst of the first question.</summary>
/// <remarks>What is damaged is left as it is, so nothing is written before the file was looked through, unless that takes longer than a start may.</remarks>
internal sealed class MemoryOpening(Memory memory, TimeProvider time) : BackgroundService
{
    /// <summary>The start waits no longer: some hundred megabytes are looked through in that time, and the rest while questions are answered.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private Task _examination = Task.CompletedTask;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _examination = Task.Run(memory.Examine, cancellationToken);
        await Task.WhenAny(_examination, Task.Delay(LongestWait, time, cancellationToken));
        await Task.Run(memory.Try, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _examination;
}
