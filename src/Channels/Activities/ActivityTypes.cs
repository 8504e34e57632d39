namespace ArticleBot.Channels.Activities;

/// <summary>The activity types the bot acts on or sends; all others are accepted and ignored.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string DeleteUserData = "deleteUserData";
    public const string EndOfConversation = "endOfConversation";
    public const string Event = "event";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string MessageReaction = "messageReaction";
    public const string Trace = "trace";
    public const string Typing = "typing";
}

/// <summary>The channels that differ in what they can show.</summary>
internal static class ChannelIds
{
    public const string DirectLine = "directline";
    public const string Emulator = "emulator";
    public const string Teams = "msteams";
    public const string WebChat = "webchat";
}
