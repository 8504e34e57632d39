namespace ArticleBot.Bot.Pages;

/// <summary>Microsoft's Web Chat, which the build fetches.</summary>
internal static class WebChat
{
    /// <summary>Its file in the folder of the pages.</summary>
    public const string Bundle = "webchat.js";
}
