namespace ArticleBot.Articles.Tests;

/// <summary>Finds the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder above the test's own that holds the solution.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("No folder above the tests holds Bot.sln.");
    }
}
