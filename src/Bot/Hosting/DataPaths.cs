using System.Security.Cryptography;
using System.Text;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Hosting;

/// <summary>Where the bot keeps things. Relative settings start from the content root, whatever the caller's working directory.</summary>
internal sealed class DataPaths(string root, IConfiguration settings, string? corpus)
{
    private readonly string _data = Path.GetFullPath(settings[$"{RetrievalOptions.Section}:{nameof(RetrievalOptions.DataFolder)}"] is { Length: > 0 } set ? set : ".data", root);

    /// <summary>What people said; one file, whichever articles are asked.</summary>
    public string State => Path.Combine(_data, "state.db");

    /// <summary>The keys that links to articles are signed with.</summary>
    public string Keys => Path.Combine(_data, "keys");

    /// <summary>
    /// The index's folder. Articles named on the command line get a folder of their own: trying other articles must not throw the usual index away.
    /// </summary>
    public string IndexFolder => corpus is null ? _data : Path.Combine(_data, "corpora", Name(corpus));

    /// <summary>A path from a setting as a full path.</summary>
    public string FromRoot(string path) => Path.GetFullPath(path, root);

    private static string Name(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
