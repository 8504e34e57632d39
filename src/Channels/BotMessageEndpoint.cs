using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels;

/// <summary><c>POST /api/messages</c>: size, shape, sender, then the turn; acknowledged at once, since channels give up after some 15 seconds.</summary>
internal sealed class BotMessageEndpoint(
    Callers callers,
    ChannelAuthentication authentication,
    ArticleBotAdapter adapter,
    TurnQueue queue,
    ISeenActivities seen,
    IOptions<ChannelsOptions> options,
    ILogger<BotMessageEndpoint> logger) : IBotFrameworkHttpAdapter
{
    /// <summary>Ids beyond this are no channel's.</summary>
    private const int LongestId = 2048;

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var context = httpRequest.HttpContext;
        if (await context.Request.ReadBodyAsync(options.Value.LargestActivity, cancellationToken) is not { } body)
        {
            await context.RefuseAsync(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The activity is too large.");
            return;
        }

        if (body.Length > 0 && !context.Request.SaysJson())
        {
            await context.RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send Content-Type: application/json in UTF-8.");
            return;
        }

        if (!ActivityReader.TryRead(body, out var activity, out var problem))
        {
            await context.RefuseAsync(StatusCodes.Status400BadRequest, "BadRequest", problem);
            return;
        }

        if (!ServiceAddress.TryParse(activity.ServiceUrl, out var serviceUrl))
        {
            await context.RefuseAsync(StatusCodes.Status400BadRequest, "BadRequest", "serviceUrl must be an absolute http or https address.");
            return;
        }

        if (activity.Conversation.Id.Length > LongestId || activity.Id?.Length > LongestId || activity.From?.Id?.Length > LongestId)
        {
            await context.RefuseAsync(StatusCodes.Status400BadRequest, "BadRequest", "An id is too long.");
            return;
        }

        var (service, status, code) = await callers.CheckAsync(context, activity, serviceUrl, cancellationToken);
        if (service is null)
        {
            await context.RefuseAsync(status, code, "The request was refused.");
            return;
        }

        var caller = authentication.Admit(service);
        if (activity.Type is ActivityTypes.Invoke)
            await AnswerInvokeAsync(context, caller, activity, bot);
        else
            await QueueAsync(context, caller, activity, bot);
    }

    private async Task AnswerInvokeAsync(HttpContext context, AuthenticateRequestResult caller, Activity activity, IBot bot)
    {
        var answer = await adapter.RunAsync(caller, activity, bot, context.RequestAborted);
        if (answer?.Body is { } body)
            await context.WriteAsync(answer.Status, body);
        else
            context.Response.StatusCode = answer?.Status ?? StatusCodes.Status501NotImplemented;
    }

    private async Task QueueAsync(HttpContext context, AuthenticateRequestResult caller, Activity activity, IBot bot)
    {
        var channelId = activity.ChannelId ?? "";
        var conversationId = activity.Conversation.Id;
        // The place comes first: an activity that is refused must not count as seen when the channel sends it again.
        using var place = queue.TryReserve($"{channelId}\n{conversationId}");
        if (place is null)
        {
            logger.QueueFull();
            await context.RefuseAsync(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Too many turns are waiting; please try again.");
            return;
        }

        var isRepeated = SeenAs(activity) is { } name && !await seen.TryAddAsync(channelId, conversationId, name, context.RequestAborted);
        if (isRepeated)
            logger.DeliveredTwice();

        if (activity.DeliveryMode is DeliveryModes.ExpectReplies)
        {
            var replies = isRepeated ? [] : await CollectAsync(place, caller, activity, bot, context.RequestAborted);
            await context.WriteAsync(StatusCodes.Status200OK, new ExpectedReplies(replies));
            return;
        }

        if (!isRepeated)
            place.Start(stopping => adapter.RunAsync(caller, activity, bot, stopping));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>The name under which a second delivery is known; null where the channel gives none. In Teams an edit bears the id of the message it changes.</summary>
    private static string? SeenAs(Activity activity) => activity switch
    {
        { Id: null or "" } => null,
        { Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete } => $"{activity.Type} {activity.Id} {activity.Timestamp:O}",
        _ => activity.Id,
    };

    /// <summary>Waits for the turn, which still keeps its order in the conversation, and for its replies.</summary>
    private async Task<IList<Activity>> CollectAsync(
        TurnQueue.Place place, AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<IList<Activity>>(TaskCreationOptions.RunContinuationsAsynchronously);
        place.Start(async stopping =>
        {
            IList<Activity> replies = [];
            try
            {
                var answer = await adapter.RunAsync(caller, activity, bot, stopping);
                replies = (answer?.Body as ExpectedReplies)?.Activities ?? [];
            }
            finally
            {
                done.SetResult(replies);
            }
        });
        return await done.Task.WaitAsync(cancellationToken);
    }
}
