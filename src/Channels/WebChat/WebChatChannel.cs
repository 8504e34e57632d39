using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.Formats;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.WebChat;

/// <summary>Web Chat and other clients of Direct Line, Azure's or our own.</summary>
internal sealed class WebChatChannel(TimeProvider time, ILogger<WebChatChannel> logger) : IChannel
{
    /// <summary>Web Chat draws ten steps a second; two look as fluent and cost less.</summary>
    private static readonly StreamRules Rules =
        new(Patience: TimeSpan.FromMilliseconds(300), Pace: TimeSpan.FromMilliseconds(500), Rest: TimeSpan.Zero, Longest: null);

    public IReadOnlyList<string> Ids { get; } = [ChannelIds.Webchat, ChannelIds.Directline];

    public IReplyFormat Format { get; } = new WebChatFormat();

    public IDelivery Deliver(ITurnContext turn) =>
        new StreamedDelivery(turn, Format, new TypingIndicator(turn, TypingIndicator.Lasts, time, logger), Rules, time, logger);
}
