namespace ArticleBot.Bot.Hosting;

/// <summary>Settings given on the command line; they win over every file and environment variable.</summary>
internal sealed class SettingOverrides
{
    /// <summary>Names such as <c>Retrieval:DataFolder</c> with their values.</summary>
    public Dictionary<string, string?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The articles named on the command line, or null when the settings name them.</summary>
    public string? Corpus { get; private set; }

    /// <summary>Takes the articles from another place than the settings say; they get an index of their own, so that the usual one stays as it is.</summary>
    /// <param name="path">A full path.</param>
    public void UseCorpus(string path)
    {
        Corpus = path;
        Values["Articles:Folder"] = path;
    }
}
