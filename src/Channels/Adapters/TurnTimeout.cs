using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Adapters;

/// <summary>Bounds the time of every turn but a message's: there the bot itself bounds the thinking, so that the apology can still be sent.</summary>
internal sealed class TurnTimeout(IOptions<ChannelsOptions> options, TimeProvider time) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate)
        {
            await next(cancellationToken);
            return;
        }

        using var timed = new CancellationTokenSource(options.Value.TurnTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timed.Token);
        await next(either.Token);
    }
}
