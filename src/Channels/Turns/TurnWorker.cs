using System.Globalization;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.DirectLine;
using ArticleBot.Channels.Formats;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Turns;

/// <summary>Does what each type of activity asks for. The one place that catches: it logs, and the person gets an apology.</summary>
internal sealed class TurnWorker(
    ITurnHandler handler,
    Deliveries deliveries,
    ISeenActivities seen,
    FeedbackReader feedback,
    ISentReplies sentReplies,
    DirectLineConversations localConversations,
    IOptions<ChannelsOptions> options,
    TimeProvider time,
    ILogger<TurnWorker> logger)
{
    private const string GreetingKey = "greeting";

    /// <summary>Works on one activity; unknown types are none of ours and ignored.</summary>
    public async Task RunAsync(Activity received, IConnector connector, CancellationToken cancellationToken)
    {
        using var timed = new CancellationTokenSource(options.Value.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timed.Token);
        try
        {
            if (received.Type is ActivityTypes.Message)
                await AnswerAsync(received, connector, either.Token, cancellationToken);
            else
                await ActAsync(received, connector, either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            logger.TurnFailed(exception);
        }
    }

    private async Task ActAsync(Activity received, IConnector connector, CancellationToken cancellationToken)
    {
        switch (received)
        {
            case { Type: ActivityTypes.ConversationUpdate } when SomebodyJoined(received):
            case { Type: ActivityTypes.Event, Name: "webchat/join" }:
                await GreetAsync(received, connector, cancellationToken);
                break;
            case { Type: ActivityTypes.Event, Name: FeedbackActions.EventName }:
            case { Type: ActivityTypes.MessageReaction }:
                foreach (var thumb in await feedback.ReadAsync(received, cancellationToken))
                    await handler.TakeFeedbackAsync(thumb, cancellationToken);
                break;
            case { Type: ActivityTypes.DeleteUserData, From.Id: { Length: > 0 } userId }:
                await handler.ForgetAsync(received.ChannelId ?? "", userId, cancellationToken);
                if (connector is DirectLineConnector)
                    localConversations.Forget(userId);
                break;
            case { Type: ActivityTypes.EndOfConversation }:
            case { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" }:
                await handler.EndAsync(received.ChannelId ?? "", received.Conversation!.Id!, cancellationToken);
                break;
            default:
                break;
        }
    }

    /// <summary>Whatever happens to the handler, what was begun on the screen is finished: by the reply, or by an apology.</summary>
    private async Task AnswerAsync(Activity received, IConnector connector, CancellationToken inTime, CancellationToken cancellationToken)
    {
        await using var delivery = deliveries.Create(received, connector);
        using var stoppable = CancellationTokenSource.CreateLinkedTokenSource(inTime, delivery.Stopped);
        delivery.Start(cancellationToken);
        Exception? failure = null;
        Reply reply;
        try
        {
            reply = await handler.ReplyAsync(TurnOf(received), delivery, stoppable.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !delivery.Stopped.IsCancellationRequested)
        {
            logger.TurnFailed(exception);
            failure = exception;
            reply = Apology(isLate: exception is OperationCanceledException);
        }
        catch (OperationCanceledException) when (delivery.Stopped.IsCancellationRequested)
        {
            logger.ReplyStopped();
            return;
        }

        try
        {
            var activityId = await delivery.FinishAsync(reply, cancellationToken);
            if (activityId is not null)
                await sentReplies.AddAsync(received.ChannelId ?? "", received.Conversation!.Id!, activityId, reply.Id, cancellationToken);
        }
        catch (OperationCanceledException) when (delivery.Stopped.IsCancellationRequested)
        {
            logger.ReplyStopped();
            return;
        }

        if (failure is not null)
            await SendTraceAsync(
                received, connector, "OnTurnError Trace", "TurnError", "https://www.botframework.com/schemas/error",
                $"{failure.GetType().Name}: {failure.Message}", cancellationToken);
        else if (reply.Trace is { } trace)
            await SendTraceAsync(
                received, connector, "WhyThisAnswer", "Why this answer", "https://article-bot/schemas/answer-trace", JsonNode.Parse(trace.GetRawText()),
                cancellationToken);
    }

    private async Task GreetAsync(Activity received, IConnector connector, CancellationToken cancellationToken)
    {
        // Teams shows the prompt starters of the app package instead.
        if (received.ChannelId is ChannelIds.Teams
            || !await seen.TryAddAsync(received.ChannelId ?? "", received.Conversation!.Id!, GreetingKey, cancellationToken))
            return;

        var reply = await handler.GreetAsync(TurnOf(received), cancellationToken);
        var message = deliveries.Format(received.ChannelId).Format(reply, isFinished: true, received.From);
        await connector.SendAsync(message, cancellationToken);
    }

    private static Reply Apology(bool isLate) => new()
    {
        Id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
        Kind = ReplyKind.SmallTalk,
        Sentences =
        [
            new ReplySentence(
                isLate ? "Sorry, this took too long. Please ask again, or ask for less at once." : "Sorry, something went wrong here. Please ask again.", []),
        ],
    };

    /// <summary>Traces are for the developer before the Emulator; no other channel gets them.</summary>
    private static Task SendTraceAsync(
        Activity received, IConnector connector, string name, string label, string valueType, JsonNode? value, CancellationToken cancellationToken) =>
        received.ChannelId is ChannelIds.Emulator && connector is not CollectingConnector
            ? connector.SendAsync(
                new OutgoingActivity { Type = ActivityTypes.Trace, Name = name, Label = label, ValueType = valueType, Value = value }, cancellationToken)
            : Task.CompletedTask;

    private static bool SomebodyJoined(Activity update) =>
        update.MembersAdded?.Any(member => member.Id is { Length: > 0 } id && id != update.Recipient?.Id) ?? false;

    private Turn TurnOf(Activity received) => new()
    {
        ChannelId = received.ChannelId ?? "",
        ConversationId = received.Conversation!.Id!,
        UserId = received.From?.Id ?? "",
        Text = received.Type is ActivityTypes.Message ? SpokenText.Of(received) : "",
        Today = LocalDay(received),
        Locale = received.Locale,
    };

    private DateOnly LocalDay(Activity received)
    {
        var now = time.GetUtcNow();
        if (DateTimeOffset.TryParse(received.LocalTimestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var local))
            return DateOnly.FromDateTime(local.DateTime);
        if (received.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return DateOnly.FromDateTime(now.UtcDateTime);
    }
}
