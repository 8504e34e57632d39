using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Teams;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Delivery;

/// <summary>Knows which channel shows what: the one table of formats and ways to deliver.</summary>
internal sealed class Deliveries(TimeProvider time, ILogger<Deliveries> logger)
{
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(3);

    private readonly TeamsFormat _teams = new();
    private readonly WebChatFormat _webChat = new();
    private readonly EmulatorFormat _emulator = new();
    private readonly PlainFormat _plain = new();

    /// <summary>The format of a channel.</summary>
    public IReplyFormat Format(string? channelId) => channelId switch
    {
        ChannelIds.Teams => _teams,
        ChannelIds.WebChat or ChannelIds.DirectLine => _webChat,
        ChannelIds.Emulator => _emulator,
        _ => _plain,
    };

    /// <summary>The best way to answer what was received.</summary>
    public IDelivery Create(Activity received, IConnector connector)
    {
        var format = Format(received.ChannelId);
        return (received.ChannelId, connector) switch
        {
            (_, CollectingConnector) => new PlainDelivery(connector, format, received.From, typing: null),
            (ChannelIds.Teams, _) when received.Conversation?.ConversationType is "personal" => Streamed(StreamRules.Teams),
            (ChannelIds.Teams, _) => new EditedDelivery(connector, format, Typing(TypingLasts), time, logger),
            (ChannelIds.WebChat or ChannelIds.DirectLine, _) => Streamed(StreamRules.WebChat),
            (ChannelIds.Emulator, _) => new PlainDelivery(connector, format, received.From, Typing(repeat: null)),
            _ => new PlainDelivery(connector, format, received.From, Typing(TypingLasts)),
        };

        StreamedDelivery Streamed(StreamRules rules) => new(connector, format, received.From, Typing(TypingLasts), rules, time, logger);
        TypingIndicator Typing(TimeSpan? repeat) => new(connector, repeat, time, logger);
    }
}
