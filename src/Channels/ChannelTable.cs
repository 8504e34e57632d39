namespace ArticleBot.Channels;

/// <summary>Finds a channel by the id that its activities carry.</summary>
internal sealed class ChannelTable
{
    private readonly Dictionary<string, IChannel> _channels;
    private readonly IChannel _others;

    public ChannelTable(IEnumerable<IChannel> channels)
    {
        var all = channels.ToList();
        _channels = all.SelectMany(channel => channel.Ids.Select(id => (id, channel)))
            .ToDictionary(pair => pair.id, pair => pair.channel, StringComparer.Ordinal);
        _others = all.Single(channel => channel.Ids.Count == 0);
    }

    public IChannel Of(string? channelId) => channelId is not null && _channels.TryGetValue(channelId, out var channel) ? channel : _others;
}
