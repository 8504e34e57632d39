namespace ArticleBot.Channels.Delivery;

/// <summary>How one channel streams.</summary>
/// <param name="Patience">A reply that is finished sooner is sent in one piece.</param>
/// <param name="Pace">The least time between two steps.</param>
/// <param name="Rest">The least time between the last step and the finished reply.</param>
/// <param name="Longest">After this time the stream is closed by an update; null where streams may last.</param>
internal sealed record StreamRules(TimeSpan Patience, TimeSpan Pace, TimeSpan Rest, TimeSpan? Longest)
{
    /// <summary>One request a second and two minutes in all; a step in flight needs some of them.</summary>
    public static StreamRules Teams { get; } =
        new(TimeSpan.FromMilliseconds(700), TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(105));

    /// <summary>Web Chat draws ten steps a second; two look as fluent and cost less.</summary>
    public static StreamRules WebChat { get; } = new(TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(500), TimeSpan.Zero, null);
}
