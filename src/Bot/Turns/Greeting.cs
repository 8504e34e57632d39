using ArticleBot.Answering;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.Turns;

/// <summary>The first words in a conversation: the ones that somebody who says hello gets.</summary>
internal sealed class Greeting(IAssistant assistant, ReplyMapping mapping)
{
    public async Task<Reply> WriteAsync(Turn turn, CancellationToken cancellationToken) =>
        mapping.ToReply(Guid.NewGuid().ToString("n"),
            await assistant.AskAsync(new Asking("Hello") { AskedOn = turn.Today, WithSuggestions = true }, cancellationToken), turn);
}
