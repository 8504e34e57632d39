using ArticleBot.Articles.Readers.FrontMatter;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads the metadata file <c>NAME.ext.meta.yaml</c> beside an article.</summary>
internal static class Sidecar
{
    private const int LongestYaml = 64 * 1024;

    /// <summary>Ending of a metadata file's name, after the article's whole name.</summary>
    public const string Ending = ".meta.yaml";

    /// <summary>Whether a file holds metadata and is no article itself.</summary>
    public static bool IsSidecar(ReadOnlySpan<char> fileName) => fileName.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the metadata file of an article; nothing known when there is none.</summary>
    public static async Task<ArticleFacts> ReadAsync(string articlePath, CancellationToken cancellationToken)
    {
        var path = articlePath + Ending;
        if (!File.Exists(path))
            return ArticleFacts.None;
        var name = Path.GetFileName(path);
        if (new FileInfo(path).Length > LongestYaml)
            return ArticleFacts.None with { Remarks = [$"The metadata file {name} is longer than {LongestYaml:N0} bytes and was not read."] };
        return YamlFacts.Parse(TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellationToken)), $"the metadata file {name}");
    }
}
