using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;

namespace ArticleBot.Channels.Delivery;

/// <summary>Typing while the bot works, then one message: every channel shows that.</summary>
/// <remarks>Nobody watches where replies are collected: there is no typing then.</remarks>
internal sealed class PlainDelivery(ITurnContext turn, IReplyFormat format, TypingIndicator? typing) : IDelivery
{
    public CancellationToken Stopped => CancellationToken.None;

    public void Start(CancellationToken cancellationToken) => typing?.Start(cancellationToken);

    public ValueTask InformAsync(string status, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ShowAsync(Reply soFar, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async Task<string?> FinishAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (typing is not null)
            await typing.EndAsync();
        return await turn.SendAsync(format.Format(reply, isFinished: true, turn.Activity.From), cancellationToken);
    }

    public ValueTask DisposeAsync() => typing?.DisposeAsync() ?? ValueTask.CompletedTask;
}
