using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Reading;
using Microsoft.Extensions.AI;

namespace ArticleBot.Bot.Hosting;

/// <summary>What is loaded behind the first answer; a verb that asks at once waits for it, which takes less than a second.</summary>
internal static class LoadedModels
{
    /// <summary>Waits for the reader, and for the claim check where a language model's words are judged by it.</summary>
    /// <param name="services">The bot's services.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task WhenReadyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ISpanReader>().WhenReadyAsync(cancellationToken);
        if (services.GetService<IChatClient>() is not null)
            await services.GetRequiredService<IClaimCheck>().WhenReadyAsync(cancellationToken);
    }
}
