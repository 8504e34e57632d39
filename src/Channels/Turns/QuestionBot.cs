using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.WebChat;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Turns;

/// <summary>The bot: does what each type of activity asks for, by way of the <see cref="ITurnHandler"/>.</summary>
internal sealed class QuestionBot(
    ITurnHandler handler,
    Composing composing,
    MessageTurn messages,
    ChannelTable channels,
    ISeenActivities seen,
    FeedbackReader feedback,
    TurnReader reader,
    ILogger<QuestionBot> logger) : TeamsActivityHandler
{
    private const string GreetingKey = "greeting";
    private const string WebChatJoined = "webchat/join";

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        messages.AnswerAsync(turnContext, cancellationToken);

    /// <summary>In Teams what was deleted and comes back is an update as well; that was answered.</summary>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        (turnContext.Activity.ChannelData as JToken).Text("eventType") is "undeleteMessage"
            ? Task.CompletedTask
            : messages.AnswerAgainAsync(turnContext, cancellationToken);

    /// <summary>In Teams the app is installed in a chat; who reads that chat is told what the bot can do.</summary>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

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
            ? ForgetAsync(turnContext, userId, cancellationToken)
            : Task.CompletedTask;

    /// <summary>The base would read the value of many names before it looks whether there is one.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name switch
        {
            "message/submitAction" => await TakeSubmittedAsync(Received(turnContext), cancellationToken),
            SignInConstants.TokenExchangeOperationName => SignInAnswers.ToTokenExchange(turnContext.Activity.Value),
            SignInConstants.VerifyStateOperationName => SignInAnswers.ToVerifyState(turnContext.Activity.Value),
            SignInAnswers.FailureOperationName => SignInAnswers.ToFailure(),
            _ => new InvokeResponse { Status = 501 },
        };

    private async Task<InvokeResponse> TakeSubmittedAsync(Activity invoke, CancellationToken cancellationToken)
    {
        if (await feedback.ReadSubmittedAsync(invoke, cancellationToken) is not { } thumb)
            return new InvokeResponse { Status = 400, Body = Responses.Error("BadRequest", "The value is not feedback on a message.") };

        await handler.TakeFeedbackAsync(thumb, cancellationToken);
        // Teams reports anything but the empty object as a failure.
        return new InvokeResponse { Status = 200, Body = new JObject() };
    }

    private async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var update = turnContext.Activity;
        var channel = channels.Of(update.ChannelId);
        if (!channel.Greets(update) || !await seen.TryAddAsync(update.ChannelId ?? "", update.Conversation.Id, GreetingKey, cancellationToken))
            return;

        var reply = await composing.GreetAsync(reader.Read(turnContext, words: ""), cancellationToken);
        await turnContext.SendAsync(channel.Format.Format(reply, isFinished: true, update.From), cancellationToken);
    }

    /// <summary>A promise to forget that cannot be kept now is kept later.</summary>
    private async Task ForgetAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken)
    {
        try
        {
            await handler.ForgetAsync(turnContext.Activity.ChannelId ?? "", userId, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && turnContext.TurnState.Get<TurnProgress>() is not null)
        {
            logger.TurnFailed(exception);
            turnContext.TurnState.Get<TurnProgress>().IsOpen = true;
        }
    }

    private async Task TakeFeedbackAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        foreach (var thumb in await feedback.ReadAsync(turnContext.Activity, cancellationToken))
            await handler.TakeFeedbackAsync(thumb, cancellationToken);
    }

    private Task EndAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        handler.EndAsync(turnContext.Activity.ChannelId ?? "", turnContext.Activity.Conversation.Id, cancellationToken);

    /// <summary>The whole activity behind the SDK's view of one type.</summary>
    private static Activity Received(ITurnContext turnContext) => turnContext.Activity;
}
