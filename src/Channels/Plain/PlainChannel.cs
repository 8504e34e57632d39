using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.Formats;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Plain;

/// <summary>Every channel of which nothing is known, such as e-mail and SMS.</summary>
internal sealed class PlainChannel(TimeProvider time, ILogger<PlainChannel> logger) : IChannel
{
    public IReadOnlyList<string> Ids { get; } = [];

    public IReplyFormat Format { get; } = new PlainFormat();

    public IDelivery Deliver(ITurnContext turn) =>
        new PlainDelivery(turn, Format, new TypingIndicator(turn, TypingIndicator.Lasts, time, logger));
}
