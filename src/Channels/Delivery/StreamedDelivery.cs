using System.Net;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Delivery;

/// <summary>One bubble that grows: informative steps, then the checked sentences so far, then the finished reply.</summary>
/// <remarks>Teams reads the streaminfo entity, Web Chat 4.18 only channelData; both are always sent.</remarks>
internal sealed class StreamedDelivery(
    IConnector connector, IReplyFormat format, ChannelAccount? reader, TypingIndicator typing, StreamRules rules, TimeProvider time, ILogger logger)
    : PacedDelivery(typing, rules.Patience, rules.Pace, rules.Rest, time, logger)
{
    private const string NotAllowed = "ContentStreamNotAllowed";

    private string? _streamId;
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

        var message = step.Reply is { } reply ? format.Format(reply, isFinished: false, reader) : null;
        var text = message?.Text ?? PlainWords.Line(step.Status ?? "");
        // A stream may not shrink, must not start without text, and a status after the first sentence would replace it.
        if (text.Length == 0 || (message is null ? _shownLength > 0 : text.Length < _shownLength))
            return;

        var activity = new OutgoingActivity
        {
            Type = ActivityTypes.Typing,
            Text = text,
            TextFormat = message?.TextFormat,
            Entities = [StreamEntity(message is null ? "informative" : "streaming", _sequence + 1), .. message?.Entities ?? []],
            ChannelData = StreamMembers(message is null ? "informative" : "streaming", _sequence + 1),
        };
        var id = await connector.StreamAsync(activity, cancellationToken);
        _sequence++;
        _streamId ??= id;
        if (message is not null)
            _shownLength = text.Length;
        // Without an id the next step would open a second bubble.
        IsShowing = _streamId is not null;
    }

    protected override async Task<string?> SendFinishedAsync(Reply reply, CancellationToken cancellationToken)
    {
        var message = format.Format(reply, isFinished: true, reader);
        if (_streamId is null)
            return await connector.SendAsync(message, cancellationToken);
        if (_isClosed || HasLastedTooLong)
            return await ReplaceAsync(message, cancellationToken);

        var final = message with
        {
            Entities = [StreamEntity("final", sequence: null), .. message.Entities ?? []],
            ChannelData = Merge(message.ChannelData, StreamMembers("final", sequence: null)),
        };
        try
        {
            return await connector.StreamAsync(final, cancellationToken) ?? _streamId;
        }
        catch (ConnectorException exception) when (exception.Status is HttpStatusCode.Forbidden)
        {
            if (Judge(exception) is Refusal.Stop)
            {
                Stop();
                return null;
            }

            return await ReplaceAsync(message, cancellationToken);
        }
    }

    protected override Refusal Judge(ConnectorException exception)
    {
        if (exception.IsTemporary)
            return Refusal.Slower;
        if (exception.Status is HttpStatusCode.Accepted or HttpStatusCode.BadRequest)
            return Refusal.NoMoreSteps;
        if (exception is { Status: HttpStatusCode.Forbidden, Code: NotAllowed } && exception.Detail.Contains("cancel", StringComparison.OrdinalIgnoreCase))
            return Refusal.Stop;

        _isClosed |= exception.Status is HttpStatusCode.Forbidden;
        return Refusal.NoMoreSteps;
    }

    /// <summary>The stream is closed on the channel's side: the text goes into its message, or into a new one.</summary>
    private async Task<string?> ReplaceAsync(OutgoingActivity message, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateAsync(_streamId!, message, cancellationToken);
            return _streamId;
        }
        catch (ConnectorException exception) when (exception.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
        {
            return await connector.SendAsync(message, cancellationToken);
        }
    }

    private bool HasLastedTooLong => rules.Longest is { } longest && Elapsed > longest;

    private JsonObject StreamEntity(string type, int? sequence) => Merge(new JsonObject { ["type"] = "streaminfo" }, StreamMembers(type, sequence));

    private JsonObject StreamMembers(string type, int? sequence)
    {
        var members = new JsonObject { ["streamType"] = type };
        if (sequence is { } number)
            members["streamSequence"] = number;
        if (_streamId is not null)
            members["streamId"] = _streamId;
        return members;
    }

    private static JsonObject Merge(JsonObject? members, JsonObject more)
    {
        var merged = members?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in more)
            merged[name] = value?.DeepClone();
        return merged;
    }
}
