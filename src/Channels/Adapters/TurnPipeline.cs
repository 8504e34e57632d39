using System.Net;
using System.Runtime.ExceptionServices;
using ArticleBot.Channels.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Adapters;

/// <summary>What every turn passes, whichever adapter it came by: the registered middleware in its order, and the one catch around it.</summary>
internal sealed class TurnPipeline(IEnumerable<IMiddleware> middleware, ChannelTable channels, ILogger<TurnPipeline> logger)
{
    public void Configure(BotAdapter adapter)
    {
        foreach (var step in middleware)
            adapter.Use(step);
        adapter.OnTurnError = HandleAsync;
    }

    private async Task HandleAsync(ITurnContext turn, Exception exception)
    {
        // The host shuts down, or the time is over: whoever runs the turn must know that it was not finished.
        if (exception is OperationCanceledException)
            ExceptionDispatchInfo.Throw(exception);

        logger.TurnFailed(exception);
        if (turn.Activity.Type is ActivityTypes.Invoke)
        {
            var answer = new InvokeResponse { Status = (int)HttpStatusCode.InternalServerError };
            turn.TurnState.Set(BotAdapter.InvokeResponseKey, new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer });
            return;
        }

        try
        {
            if (channels.Of(turn.Activity.ChannelId).ShowsTraces)
                await turn.TraceErrorAsync(exception, CancellationToken.None);
        }
        catch (Exception second)
        {
            // The channel is down, which most likely was the first failure as well.
            logger.TypingNotShown(second.Message);
        }
    }
}
