namespace ArticleBot.Bot.State;

/// <summary>Opens and migrates state.db while the bot starts, not in the midst of the first question, and looks through it for damage.</summary>
internal sealed class MemoryOpening(Memory memory) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.Run(memory.Try, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(memory.Examine, stoppingToken);
}
