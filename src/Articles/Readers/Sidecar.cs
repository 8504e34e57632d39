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

    /// <summary>The bytes of the metadata file of an article; empty when there is none.</summary>
    public static async Task<byte[]> ReadBytesAsync(string articlePath, CancellationToken cancellationToken)
    {
        var file = new FileInfo(articlePath + Ending);
        // What has no length may be a pipe, which must not be opened; of what is too long the beginning is enough to say so.
        if (!file.Exists || file.Length == 0)
            return [];
        if (file.Length > LongestYaml)
            return new byte[LongestYaml + 1];
        return await File.ReadAllBytesAsync(file.FullName, cancellationToken);
    }

    /// <summary>Reads the bytes of a metadata file.</summary>
    /// <param name="content">Its bytes; empty when there is none.</param>
    /// <param name="article">Path or key of the article that it tells about.</param>
    public static ArticleFacts Parse(byte[] content, string article)
    {
        var name = Path.GetFileName(article) + Ending;
        return content.Length switch
        {
            0 => ArticleFacts.None,
            > LongestYaml => ArticleFacts.None with { Remarks = [$"The metadata file {name} is longer than {LongestYaml:N0} bytes and was not read."] },
            _ => YamlFacts.Parse(TextDecoder.Decode(content), $"the metadata file {name}"),
        };
    }
}
