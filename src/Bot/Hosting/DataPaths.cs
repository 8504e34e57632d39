using System.Security.Cryptography;
using System.Text;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Hosting;

/// <summary>Where the bot keeps things. Relative settings start from the content root, whatever the caller's working directory.</summary>
internal sealed class DataPaths
{
    private const string Setting = $"{RetrievalOptions.Section}:{nameof(RetrievalOptions.DataFolder)}";
    private const string InClone = ".data";
    private const string OfUser = "article-bot";

    private readonly string _root;
    private readonly string? _corpus;

    /// <param name="root">The content root.</param>
    /// <param name="settings">
    /// Names the data folder, or leaves it to the default: within a clone its folder .data, elsewhere the user's own folder for data.
    /// </param>
    /// <param name="corpus">The articles named on the command line, or null.</param>
    /// <exception cref="CommandFailedException">The data would lie inside the published program, or there is no place for them.</exception>
    public DataPaths(string root, IConfiguration settings, string? corpus)
    {
        (_root, _corpus) = (root, corpus);
        Data = settings[Setting] is { Length: > 0 } set ? Path.GetFullPath(set, root) : Default(root);
        if (!ContentRoot.IsClone(root) && Lies(Data, ContentRoot.Program))
        {
            throw new CommandFailedException(
                $"{Setting} is {Data}, which lies inside the program's own folder: the next version that is put there would take it away. "
                + "Name a full path elsewhere.");
        }
    }

    /// <summary>The folder of all data.</summary>
    public string Data { get; }

    /// <summary>What people said; one file, whichever articles are asked.</summary>
    public string State => Path.Combine(Data, "state.db");

    /// <summary>The keys that links to articles are signed with.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>
    /// The index's folder. Articles named on the command line get a folder of their own: trying other articles must not throw the usual index away.
    /// </summary>
    public string IndexFolder => _corpus is null ? Data : Path.Combine(Data, "corpora", Name(_corpus));

    /// <summary>A path from a setting as a full path.</summary>
    public string FromRoot(string path) => Path.GetFullPath(path, _root);

    private static string Default(string root)
    {
        if (ContentRoot.IsClone(root))
            return Path.Combine(root, InClone);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (home.Length == 0)
        {
            throw new CommandFailedException(
                $"There is no home folder to keep data in. Set {Setting} to a folder that the bot may write, such as /var/lib/{OfUser}.");
        }

        var data = Path.Combine(home, OfUser);
        // Earlier versions kept it there; what people said must not be forgotten over an upgrade.
        var earlier = Path.Combine(ContentRoot.Program, InClone);
        if (File.Exists(Path.Combine(earlier, "state.db")) && !Directory.Exists(data))
        {
            throw new CommandFailedException(
                $"An earlier version kept its data in {earlier}, inside the program's own folder. Move it to {data}, where it outlives the next version, "
                + $"or set {Setting} to where you move it.");
        }

        return data;
    }

    private static bool Lies(string path, string folder) =>
        !Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(Path.GetRelativePath(folder, path));

    private static string Name(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
