using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>A bot that does one thing in its turn and keeps what came of it.</summary>
internal sealed class SendingBot(Func<ITurnContext, CancellationToken, Task<ResourceResponse?>> act) : IBot
{
    public ResourceResponse? Response { get; private set; }

    public Exception? Failure { get; private set; }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        try
        {
            Response = await act(turnContext, cancellationToken);
        }
        catch (Exception exception)
        {
            Failure = exception;
        }
    }
}
