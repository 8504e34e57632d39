using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads metadata in YAML: the file <c>NAME.ext.meta.yaml</c> beside an article, or the front matter of a Markdown file.</summary>
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
        return Parse(TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellationToken)), $"the metadata file {name}");
    }

    /// <summary>Reads a YAML mapping of facts.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="place">What it is, for remarks.</param>
    public static ArticleFacts Parse(string yaml, string place)
    {
        var builder = new FactsBuilder();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0)
                return ArticleFacts.None;
            if (stream.Documents[0].RootNode is not YamlMappingNode mapping)
                return ArticleFacts.None with { Remarks = [$"Nothing was read from {place}: write one \"name: value\" a line, such as \"title: A new bridge\"."] };
            foreach (var (name, value) in mapping.Children)
            {
                if (name is YamlScalarNode { Value: { } key })
                    builder.Take(key, Words(value));
            }
        }
        catch (YamlException failure)
        {
            return ArticleFacts.None with { Remarks = [$"Nothing was read from {place}: line {failure.Start.Line} is not YAML; put values with a colon or quote into quotation marks."] };
        }

        return builder.Build();
    }

    private static string? Words(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value is "null" or "~" ? null : scalar.Value,
        YamlSequenceNode list => string.Join(", ", list.Children.OfType<YamlScalarNode>().Select(item => item.Value)),
        _ => null,
    };
}
