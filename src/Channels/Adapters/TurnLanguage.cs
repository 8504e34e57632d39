using System.Globalization;
using ArticleBot.Languages;
using Microsoft.Bot.Builder;

namespace ArticleBot.Channels.Adapters;

/// <summary>All that the bot itself says in a turn is said in the language of who reads it, as the channel tells it.</summary>
internal sealed class TurnLanguage(ReaderLanguages languages) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        // Goes where the turn goes, and is gone with it.
        CultureInfo.CurrentUICulture = languages.Of(turnContext.Activity.Locale);
        await next(cancellationToken);
    }
}
