using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Turns;

/// <summary>
/// The stage at which turns are thought about: so many at once, each within its time. Sending is another stage, so a channel that hangs keeps nobody
/// from thinking.
/// </summary>
internal sealed class Composing(ITurnHandler handler, IOptions<ChannelsOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.ParallelTurns);

    /// <inheritdoc cref="ITurnHandler.ReplyAsync"/>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    public Task<Reply> ReplyAsync(Turn turn, IReplyProgress progress, CancellationToken cancellationToken) =>
        InTurnAsync(token => handler.ReplyAsync(turn, progress, token), cancellationToken);

    /// <inheritdoc cref="ITurnHandler.GreetAsync"/>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    public Task<Reply> GreetAsync(Turn turn, CancellationToken cancellationToken) => InTurnAsync(token => handler.GreetAsync(turn, token), cancellationToken);

    public void Dispose() => _places.Dispose();

    /// <summary>The time runs from when a turn has its place: waiting for it is nobody's fault.</summary>
    private async Task<Reply> InTurnAsync(Func<CancellationToken, Task<Reply>> compose, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            using var timed = new CancellationTokenSource(options.Value.TurnTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timed.Token);
            return await compose(either.Token);
        }
        finally
        {
            _places.Release();
        }
    }
}
