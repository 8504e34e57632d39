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
    ITurnInbox inbox,
    AcceptedTurns accepted,
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

        var caller = await authentication.AdmitAsync(service, cancellationToken);
        if (activity.Type is ActivityTypes.Invoke)
            await AnswerInvokeAsync(context, caller, activity, bot);
        else
            await QueueAsync(context, service, caller, body, activity, bot);
    }

    private async Task AnswerInvokeAsync(HttpContext context, AuthenticateRequestResult caller, Activity activity, IBot bot)
    {
        var answer = await adapter.RunAsync(caller, activity, bot, context.RequestAborted);
        if (answer?.Body is { } body)
            await context.WriteAsync(answer.Status, body);
        else
            context.Response.StatusCode = answer?.Status ?? StatusCodes.Status501NotImplemented;
    }

    private async Task QueueAsync(
        HttpContext context, ServiceAddress service, AuthenticateRequestResult caller, byte[] body, Activity activity, IBot bot)
    {
        var isAwaited = activity.DeliveryMode is DeliveryModes.ExpectReplies;
        var turn = new AcceptedTurn
        {
            ChannelId = activity.ChannelId ?? "",
            ConversationId = activity.Conversation.Id,
            ActivityId = SeenAs(activity),
            UserId = activity.From?.Id ?? "",
            Type = activity.Type,
            ServiceUrl = service.Url,
            IsVerified = service.CarriesToken,
            Body = isAwaited ? null : body,
        };
        // The place comes first: an activity that is refused must not count as accepted when the channel sends it again.
        using var place = queue.TryReserve(AcceptedTurns.Lane(turn), service.Url.Authority);
        if (place is null)
        {
            logger.QueueFull();
            await context.RefuseAsync(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Too many turns are waiting; please try again.");
            return;
        }

        // Not cut short when the caller goes away: it may have been accepted already.
        var (verdict, kept) = await inbox.AcceptAsync(turn, CancellationToken.None);
        if (verdict is not AcceptanceVerdict.New)
            logger.DeliveredTwice();

        if (isAwaited)
        {
            var replies = kept is null ? [] : await CollectAsync(place, kept, caller, activity, bot, context.RequestAborted);
            await context.WriteAsync(StatusCodes.Status200OK, new ExpectedReplies(replies));
            return;
        }

        if (kept is not null)
            accepted.Start(place, kept, caller, activity, bot);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>
    /// The name under which a second delivery is known; null where the channel gives none. In Teams an edit bears the id of the message it changes.
    /// </summary>
    private static string? SeenAs(Activity activity) => activity switch
    {
        { Id: null or "" } => null,
        { Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete } => $"{activity.Type} {activity.Id} {activity.Timestamp:O}",
        _ => activity.Id,
    };

    /// <summary>Waits for the turn, which still keeps its order in the conversation, and for its replies.</summary>
    private async Task<IList<Activity>> CollectAsync(
        TurnQueue.Place place, KeptTurn turn, AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken cancellationToken)
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
                await inbox.FinishAsync(turn, CancellationToken.None);
            }
        });
        return await done.Task.WaitAsync(cancellationToken);
    }
}
