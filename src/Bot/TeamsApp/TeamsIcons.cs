namespace ArticleBot.Bot.TeamsApp;

/// <summary>The two icons that Teams wants, as resources of this assembly.</summary>
internal static class TeamsIcons
{
    /// <summary>192 by 192 pixels.</summary>
    public const string ColorFile = "color.png";

    /// <summary>32 by 32 pixels, white on transparent.</summary>
    public const string OutlineFile = "outline.png";

    public static Stream Open(string name) => typeof(TeamsIcons).Assembly.GetManifestResourceStream($"ArticleBot.Bot.TeamsApp.{name}")
        ?? throw new InvalidOperationException($"The icon {name} is not embedded.");
}
