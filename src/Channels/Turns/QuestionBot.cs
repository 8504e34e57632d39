using System.Globalization;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Turns;

/// <summary>The bot: does what each type of activity asks for, by way of the <see cref="ITurnHandler"/>.</summary>
internal sealed class QuestionBot(
    ITurnHandler handler,
    ChannelTable channels,
    ISeenActivities seen,
    FeedbackReader feedback,
    ISentReplies sentReplies,
    IOptions<ChannelsOptions> options,
    TimeProvider time,
    ILogger<QuestionBot> logger) : TeamsActivityHandler
{
    private const string GreetingKey = "greeting";
    private const string WebChatJoined = "webchat/join";

    /// <summary>Whatever happens to the handler, what was begun on the screen is finished: by the reply, or by an apology.</summary>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var received = Received(turnContext);
        var channel = channels.Of(received.ChannelId);
        await using var delivery = received.DeliveryMode is DeliveryModes.ExpectReplies
            ? new PlainDelivery(turnContext, channel.Format, typing: null)
            : channel.Deliver(turnContext);
        using var timed = new CancellationTokenSource(options.Value.TurnTimeout, time);
        using var stoppable = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timed.Token, delivery.Stopped);
        delivery.Start(cancellationToken);
        try
        {
            var (reply, failure) = await ReplyAsync(TurnOf(received, channel.Spoken(received)), delivery, stoppable.Token, cancellationToken);
            var activityId = await delivery.FinishAsync(reply, cancellationToken);
            if (activityId is not null)
                await sentReplies.AddAsync(received.ChannelId ?? "", received.Conversation.Id, activityId, reply.Id, cancellationToken);
            if (channel.ShowsTraces)
                await TraceAsync(turnContext, reply, failure, cancellationToken);
        }
        catch (OperationCanceledException) when (delivery.Stopped.IsCancellationRequested)
        {
            logger.ReplyStopped();
        }
    }

    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var update = Received(turnContext);
        if (update.MembersAdded?.Any(member => member.Id is { Length: > 0 } id && id != update.Recipient.Id) ?? false)
            await GreetAsync(turnContext, cancellationToken);
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name is WebChatJoined)
            await GreetAsync(turnContext, cancellationToken);
        else if (turnContext.Activity.Name is FeedbackActions.EventName)
            await TakeFeedbackAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        TakeFeedbackAsync(turnContext, cancellationToken);

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) =>
        EndAsync(turnContext, cancellationToken);

    /// <summary>An upgrade of the app removes it first; the SDK brings that here as well.</summary>
    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        EndAsync(turnContext, cancellationToken);

    /// <summary>The SDK has no method for deleteUserData. Types that nobody knows are none of ours.</summary>
    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { Type: ActivityTypes.DeleteUserData, From.Id: { Length: > 0 } userId } activity
            ? handler.ForgetAsync(activity.ChannelId ?? "", userId, cancellationToken)
            : Task.CompletedTask;

    /// <summary>The base would read the value of many names before it looks whether there is one.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name is not "message/submitAction")
            return new InvokeResponse { Status = 501 };
        if (await feedback.ReadSubmittedAsync(Received(turnContext), cancellationToken) is not { } thumb)
            return new InvokeResponse { Status = 400, Body = Responses.Error("BadRequest", "The value is not feedback on a message.") };

        await handler.TakeFeedbackAsync(thumb, cancellationToken);
        // Teams reports anything but the empty object as a failure.
        return new InvokeResponse { Status = 200, Body = new JObject() };
    }

    private async Task<(Reply Reply, Exception? Failure)> ReplyAsync(
        Turn turn, IDelivery delivery, CancellationToken stoppable, CancellationToken cancellationToken)
    {
        try
        {
            return (await handler.ReplyAsync(turn, delivery, stoppable), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !delivery.Stopped.IsCancellationRequested)
        {
            logger.TurnFailed(exception);
            return (Apology(isLate: exception is OperationCanceledException), exception);
        }
    }

    private async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        var channel = channels.Of(update.ChannelId);
        if (!channel.Greets(update) || !await seen.TryAddAsync(update.ChannelId ?? "", update.Conversation.Id, GreetingKey, cancellationToken))
            return;

        var reply = await handler.GreetAsync(TurnOf(update, text: ""), cancellationToken);
        await turnContext.SendAsync(channel.Format.Format(reply, isFinished: true, update.From), cancellationToken);
    }

    private async Task TakeFeedbackAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        foreach (var thumb in await feedback.ReadAsync(turnContext.Activity, cancellationToken))
            await handler.TakeFeedbackAsync(thumb, cancellationToken);
    }

    private Task EndAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        handler.EndAsync(turnContext.Activity.ChannelId ?? "", turnContext.Activity.Conversation.Id, cancellationToken);

    private static Task TraceAsync(ITurnContext turnContext, Reply reply, Exception? failure, CancellationToken cancellationToken)
    {
        if (failure is not null)
            return turnContext.TraceErrorAsync(failure, cancellationToken);
        return reply.Trace is { } trace
            ? turnContext.TraceAsync(
                "WhyThisAnswer", "Why this answer", "https://article-bot/schemas/answer-trace", ActivityJson.ReadText(trace.GetRawText()), cancellationToken)
            : Task.CompletedTask;
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

    private Turn TurnOf(Activity received, string text) => new()
    {
        ChannelId = received.ChannelId ?? "",
        ConversationId = received.Conversation.Id,
        UserId = received.From?.Id ?? "",
        Text = text,
        Today = LocalDay(received),
        Locale = received.Locale,
    };

    private DateOnly LocalDay(Activity received)
    {
        if (received.LocalTimestamp is { } local)
            return DateOnly.FromDateTime(local.DateTime);
        var now = time.GetUtcNow();
        return received.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)
            : DateOnly.FromDateTime(now.UtcDateTime);
    }

    /// <summary>The whole activity behind the SDK's view of one type.</summary>
    private static Activity Received(ITurnContext turnContext) => turnContext.Activity;
}
