using System.Net;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Delivery;

/// <summary>One bubble that grows: informative steps, then the checked sentences so far, then the finished reply.</summary>
internal sealed class StreamedDelivery(
    ITurnContext turn, IReplyFormat format, TypingIndicator typing, StreamRules rules, TimeProvider time, ILogger logger)
    : PacedDelivery(typing, rules.Patience, rules.Pace, rules.Rest, time, logger)
{
    private const string NotAllowed = "ContentStreamNotAllowed";

    private string? _streamId = turn.TurnState.Get<TurnProgress>()?.MessageId;
    private int _sequence;
    private int _shownLength;
    private bool _isClosed;

    protected override async Task SendStepAsync(Step step, CancellationToken cancellationToken)
    {
        if (HasLastedTooLong)
        {
            IsShowing = false;
            return;
        }

        var message = step.Reply is { } reply ? format.Format(reply, isFinished: false, turn.Activity.From) : null;
        var text = message?.Text ?? PlainWords.Line(step.Status ?? "");
        // A stream may not shrink, must not start without text, and a status after the first sentence would replace it.
        if (text.Length == 0 || (message is null ? _shownLength > 0 : text.Length < _shownLength))
            return;

        var activity = new Activity { Type = ActivityTypes.Typing, Text = text, TextFormat = message?.TextFormat, Entities = message?.Entities };
        InfoOf(message is null ? StreamInfo.Informative : StreamInfo.Streaming, _sequence + 1).AddTo(activity);
        var id = await turn.SendAsync(activity, cancellationToken);
        _sequence++;
        if (_streamId is null && id is not null)
        {
            _streamId = id;
            await turn.RememberMessageAsync(id, cancellationToken);
        }

        if (message is not null)
            _shownLength = text.Length;
        // Without an id the next step would open a second bubble.
        IsShowing = _streamId is not null;
    }

    protected override async Task<string?> SendFinishedAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (_streamId is null)
            return await turn.SendAsync(Finished(reply), cancellationToken);
        // A stream that another attempt has begun cannot be gone on with; its message can be replaced.
        if (_isClosed || _sequence == 0 || HasLastedTooLong)
            return await ReplaceAsync(reply, cancellationToken);

        var final = Finished(reply);
        InfoOf(StreamInfo.Final, sequence: null).AddTo(final);
        try
        {
            return await turn.SendAsync(final, cancellationToken) ?? _streamId;
        }
        catch (ErrorResponseException exception) when (exception.Status() is HttpStatusCode.Forbidden)
        {
            if (Judge(exception) is Refusal.Stop)
            {
                Stop();
                return null;
            }

            return await ReplaceAsync(reply, cancellationToken);
        }
    }

    protected override Refusal Judge(ErrorResponseException exception)
    {
        if (exception.IsTemporary())
            return Refusal.Slower;
        if (exception.Status() is HttpStatusCode.Accepted or HttpStatusCode.BadRequest)
            return Refusal.NoMoreSteps;
        if (exception.Status() is HttpStatusCode.Forbidden && exception.Code() is NotAllowed
            && exception.Detail().Contains("cancel", StringComparison.OrdinalIgnoreCase))
            return Refusal.Stop;

        _isClosed |= exception.Status() is HttpStatusCode.Forbidden;
        return Refusal.NoMoreSteps;
    }

    /// <summary>The stream is closed on the channel's side: the text goes into its message, or into a new one.</summary>
    private async Task<string?> ReplaceAsync(Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await turn.UpdateAsync(_streamId!, Finished(reply), cancellationToken);
            return _streamId;
        }
        catch (ErrorResponseException exception) when (exception.Status() is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest
            or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            return await turn.SendAsync(Finished(reply), cancellationToken);
        }
    }

    private bool HasLastedTooLong => rules.Longest is { } longest && Elapsed > longest;

    private Activity Finished(Reply reply) => format.Format(reply, isFinished: true, turn.Activity.From);

    private StreamInfo InfoOf(string type, int? sequence) => new() { StreamType = type, StreamSequence = sequence, StreamId = _streamId };
}
