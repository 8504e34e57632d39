using System.Net;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Delivery;

/// <summary>Puts a reply into the place of an earlier one; where that is gone or cannot be changed, sends a new one.</summary>
internal sealed class ReplacingDelivery(ITurnContext turn, IReplyFormat format, string activityId) : IDelivery
{
    public CancellationToken Stopped => CancellationToken.None;

    public void Start(CancellationToken cancellationToken)
    {
    }

    public ValueTask InformAsync(string status, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask ShowAsync(Reply soFar, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async Task<string?> FinishAsync(Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await turn.UpdateAsync(activityId, Message(), cancellationToken);
            return activityId;
        }
        catch (ErrorResponseException refusal) when (!refusal.IsTemporary() && refusal.Status() is not HttpStatusCode.Unauthorized)
        {
            return await turn.SendAsync(Message(), cancellationToken);
        }
        catch (NotSupportedException)
        {
            return await turn.SendAsync(Message(), cancellationToken);
        }

        Activity Message() => format.Format(reply, isFinished: true, turn.Activity.From);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
