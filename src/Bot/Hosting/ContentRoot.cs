namespace ArticleBot.Bot.Hosting;

/// <summary>
/// The folder that relative paths in settings start from: the repository's root when run from a clone, else the folder of the program.
/// It does not depend on the caller's working directory, so the bot finds its articles from everywhere.
/// </summary>
internal static class ContentRoot
{
    /// <summary>Where the program's own files lie.</summary>
    public static string Program => AppContext.BaseDirectory;

    /// <summary>Whether a folder is the root of a clone of the repository.</summary>
    public static bool IsClone(string folder) => File.Exists(Path.Combine(folder, "Bot.sln"));

    /// <summary>The nearest folder at or above <paramref name="start"/> that holds <c>Bot.sln</c>, else <paramref name="start"/> itself.</summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (IsClone(folder.FullName))
                return folder.FullName;
        }

        return start;
    }
}
