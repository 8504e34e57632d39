using System.Net;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Delivery;

/// <summary>Groups and channels of Teams, which cannot stream: one message that is edited; a quick answer is sent at once and never edited.</summary>
internal sealed class EditedDelivery(
    ITurnContext turn, IReplyFormat format, TypingIndicator typing, TimeProvider time, ILogger logger)
    : PacedDelivery(typing, patience: TimeSpan.FromSeconds(2), pace: TimeSpan.FromSeconds(2), rest: TimeSpan.Zero, time, logger)
{
    private string? _messageId = turn.TurnState.Get<TurnProgress>()?.MessageId;

    protected override async Task SendStepAsync(Step step, CancellationToken cancellationToken)
    {
        if (step.Reply is not { } reply)
            return;

        var message = format.Format(reply, isFinished: false, reader: null);
        if (_messageId is not null)
            await turn.UpdateAsync(_messageId, message, cancellationToken);
        else if ((_messageId = await turn.SendAsync(message, cancellationToken)) is { } id)
            await turn.RememberMessageAsync(id, cancellationToken);
        IsShowing = _messageId is not null;
    }

    protected override async Task<string?> SendFinishedAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (_messageId is null)
            return await turn.SendAsync(Message(), cancellationToken);

        try
        {
            await turn.UpdateAsync(_messageId, Message(), cancellationToken);
            return _messageId;
        }
        catch (ErrorResponseException exception) when (exception.Status() is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            // Somebody deleted it meanwhile.
            return await turn.SendAsync(Message(), cancellationToken);
        }

        Activity Message() => format.Format(reply, isFinished: true, reader: null);
    }

    protected override Refusal Judge(ErrorResponseException exception) =>
        exception.IsTemporary() ? Refusal.Slower : Refusal.NoMoreSteps;
}
