using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels;

/// <summary><c>POST /api/messages</c>: size, shape, sender, then the turn; acknowledged at once, since channels give up after some 15 seconds.</summary>
internal sealed class BotMessageEndpoint(
    Callers callers,
    ConnectorClient connectorClient,
    TurnQueue queue,
    TurnWorker worker,
    InvokeWorker invokes,
    ISeenActivities seen,
    IOptions<ChannelsOptions> options,
    ILogger<BotMessageEndpoint> logger)
{
    /// <summary>Ids beyond this are no channel's.</summary>
    private const int LongestId = 2048;

    public async Task HandleAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
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

        if (activity.Conversation!.Id!.Length > LongestId || activity.Id?.Length > LongestId || activity.From?.Id?.Length > LongestId)
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

        if (activity.Type is ActivityTypes.Invoke)
            await AnswerInvokeAsync(context, activity);
        else
            await QueueAsync(context, activity, service);
    }

    private async Task AnswerInvokeAsync(HttpContext context, Activity activity)
    {
        var answer = await invokes.RunAsync(activity, context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        if (answer.Error is not null)
        {
            await context.WriteAsync(answer.Status, answer.Error, ActivityJson.Wire.ErrorResponse);
        }
        else if (answer.Status is StatusCodes.Status200OK)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync("{}", context.RequestAborted);
        }
    }

    private async Task QueueAsync(HttpContext context, Activity activity, ServiceAddress service)
    {
        var channelId = activity.ChannelId ?? "";
        var conversationId = activity.Conversation!.Id!;
        // The place comes first: an activity that is refused must not count as seen when the channel sends it again.
        using var place = queue.TryReserve($"{channelId}\n{conversationId}");
        if (place is null)
        {
            logger.QueueFull();
            await context.RefuseAsync(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Too many turns are waiting; please try again.");
            return;
        }

        var isRepeated = activity.Id is { Length: > 0 } id && !await seen.TryAddAsync(channelId, conversationId, id, context.RequestAborted);
        if (isRepeated)
            logger.DeliveredTwice();

        if (activity.DeliveryMode is "expectReplies")
        {
            await AnswerInlineAsync(context, activity, isRepeated ? null : place);
            return;
        }

        if (!isRepeated)
            place.Start(stopping => worker.RunAsync(activity, new ConversationConnector(connectorClient, service, activity), stopping));
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    /// <summary>Waits for the turn, which still keeps its order in the conversation, and answers with its replies.</summary>
    private async Task AnswerInlineAsync(HttpContext context, Activity activity, TurnQueue.Place? place)
    {
        var connector = new CollectingConnector(activity);
        if (place is not null)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            place.Start(async stopping =>
            {
                try
                {
                    await worker.RunAsync(activity, connector, stopping);
                }
                finally
                {
                    done.SetResult();
                }
            });
            await done.Task.WaitAsync(context.RequestAborted);
        }

        await context.WriteAsync(StatusCodes.Status200OK, new ExpectedReplies(connector.Replies), ActivityJson.Wire.ExpectedReplies);
    }
}
