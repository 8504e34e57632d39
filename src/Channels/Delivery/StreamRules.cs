namespace ArticleBot.Channels.Delivery;

/// <summary>How one channel streams.</summary>
/// <param name="Patience">A reply that is finished sooner is sent in one piece.</param>
/// <param name="Pace">The least time between two steps.</param>
/// <param name="Rest">The least time between the last step and the finished reply.</param>
/// <param name="Longest">After this time the stream is closed by an update; null where streams may last.</param>
internal sealed record StreamRules(TimeSpan Patience, TimeSpan Pace, TimeSpan Rest, TimeSpan? Longest);
