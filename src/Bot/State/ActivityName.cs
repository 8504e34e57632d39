namespace ArticleBot.Bot.State;

/// <summary>
/// How an activity is named in state.db. A line feed cannot stand in a channel's name or in an id taken from a URL, so no two activities share a
/// name.
/// </summary>
internal static class ActivityName
{
    public static string Of(string channelId, string conversationId, string activityId) => $"{channelId}\n{conversationId}\n{activityId}";
}
