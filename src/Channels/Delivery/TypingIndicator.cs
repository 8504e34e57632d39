using ArticleBot.Channels.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Delivery;

/// <summary>Shows that the bot is at work, until it is ended; a quick reply needs none.</summary>
/// <remarks>It is renewed as often as <c>repeat</c> says; null where once is enough.</remarks>
internal sealed class TypingIndicator(ITurnContext turn, TimeSpan? repeat, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    /// <summary>Shorter waits are not noticed, and a call saved is an answer sooner.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <summary>How long channels show one typing.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _done = new();
    private Task _typing = Task.CompletedTask;

    public void Start(CancellationToken cancellationToken) => _typing = TypeAsync(cancellationToken);

    /// <summary>Waits for a typing that is on its way: it must not overtake what follows.</summary>
    public async Task EndAsync()
    {
        await _done.CancelAsync();
        await _typing;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _done.Dispose();
    }

    private async Task TypeAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_done.Token, cancellationToken);
        try
        {
            // Most replies are quicker than the patience; to end it costs no exception.
            await Task.Delay(Patience, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (either.IsCancellationRequested)
                return;
            do
            {
                await turn.SendAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
                if (repeat is null)
                    return;
                await Task.Delay(repeat.Value, time, either.Token);
            }
            while (true);
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception exception) when (exception is ErrorResponseException || ChannelTrouble.IsTemporary(exception))
        {
            // Typing is a courtesy; the reply itself will tell whether the channel can be reached.
            logger.TypingNotShown(exception.Message);
        }
    }
}
