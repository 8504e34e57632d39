using MAB.DotIgnore;

namespace ArticleBot.Articles.Sources;

/// <summary>The file <c>.articleignore</c> of a folder of articles: what it names, in the way of <c>.gitignore</c>, is no article.</summary>
internal sealed class IgnoreFile
{
    private const string Name = ".articleignore";
    private const int LongestFile = 64 * 1024;

    private readonly IgnoreList _rules;

    private IgnoreFile(IEnumerable<string> rules) => _rules = new IgnoreList(rules);

    /// <summary>Reads the ignore file of a folder; one that is not there names nothing.</summary>
    /// <exception cref="IOException">It is there and cannot be read: better to stop than to answer from what its owner wanted to be left out.</exception>
    public static IgnoreFile In(string folder)
    {
        var path = Path.Combine(folder, Name);
        var file = new FileInfo(path);
        // A length of nothing may be a pipe, which must not be opened.
        if (!file.Exists || file.Length == 0)
            return new IgnoreFile([]);
        if (file.Length > LongestFile)
            throw new IOException($"{path} is longer than {LongestFile:N0} bytes; shorten it.");
        try
        {
            return new IgnoreFile(File.ReadAllLines(path));
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be read; give this account the right to read it.");
        }
    }

    /// <summary>Whether a file or folder is left out.</summary>
    /// <param name="key">Its path relative to the folder, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Contains(string key, bool isFolder) => _rules.IsIgnored(key, isFolder);
}
