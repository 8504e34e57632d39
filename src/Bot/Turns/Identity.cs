using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.Turns;

/// <summary>Names of conversations and people in state.db: two channels may use the same id for different ones.</summary>
internal static class Identity
{
    public static string Conversation(Turn turn) => Conversation(turn.ChannelId, turn.ConversationId);

    public static string Conversation(string channelId, string conversationId) => $"{channelId}/{conversationId}";

    public static string User(Turn turn) => User(turn.ChannelId, turn.UserId);

    public static string User(string channelId, string userId) => $"{channelId}/{userId}";
}
