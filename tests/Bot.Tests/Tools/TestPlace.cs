namespace ArticleBot.Bot.Tests.Tools;

/// <summary>An empty folder that is removed afterwards.</summary>
public sealed class TestPlace : IDisposable
{
    public TestPlace()
    {
        Folder = Directory.CreateTempSubdirectory("article-bot-").FullName;
    }

    public string Folder { get; }

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>A copy of the small articles of these tests, free to be changed.</summary>
    public string CopyOfArticles()
    {
        var copy = Directory.CreateDirectory(File("articles")).FullName;
        foreach (var article in Directory.EnumerateFiles(Articles))
            System.IO.File.Copy(article, Path.Combine(copy, Path.GetFileName(article)));
        return copy;
    }

    /// <summary>The small articles of these tests; not to be changed.</summary>
    public static string Articles => Path.Combine(AppContext.BaseDirectory, "Articles");

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // Windows keeps files that a process still holds; the system's clean-up takes them later.
        }
    }
}
