using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.Formats;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Emulator;

/// <summary>The Bot Framework Emulator: one message, one typing, and traces for the developer.</summary>
internal sealed class EmulatorChannel(TimeProvider time, ILogger<EmulatorChannel> logger) : IChannel
{
    public IReadOnlyList<string> Ids { get; } = [ChannelIds.Emulator];

    public IReplyFormat Format { get; } = new EmulatorFormat();

    public bool ShowsTraces => true;

    public IDelivery Deliver(ITurnContext turn) => new PlainDelivery(turn, Format, new TypingIndicator(turn, repeat: null, time, logger));
}
