using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads metadata in YAML: the file <c>NAME.ext.meta.yaml</c> beside an article, or the front matter of a Markdown file.</summary>
internal static class Sidecar
{
    private const int LongestYaml = 64 * 1024;
    private const int DeepestNesting = 100;

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
            return WithRemark($"The metadata file {name} is longer than {LongestYaml:N0} bytes and was not read.");
        return Parse(TextDecoder.Decode(await File.ReadAllBytesAsync(path, cancellationToken)), $"the metadata file {name}");
    }

    /// <summary>Reads a YAML mapping of facts.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="place">What it is, for remarks.</param>
    public static ArticleFacts Parse(string yaml, string place)
    {
        if (IsNestedEndlessly(yaml))
            return WithRemark($"Nothing was read from {place}: its brackets are nested more than {DeepestNesting} deep.");
        try
        {
            // Events instead of a tree: no nesting exhausts the stack, and an alias is never expanded.
            return Read(new Parser(new StringReader(yaml)))
                ?? WithRemark($"Nothing was read from {place}: write one \"name: value\" a line, such as \"title: A new bridge\".");
        }
        catch (YamlException failure)
        {
            return WithRemark(
                $"Nothing was read from {place}: line {failure.Start.Line} is not YAML; put values with a colon or quote into quotation marks.");
        }
    }

    // The scanner's time grows with the square of the depth.
    private static bool IsNestedEndlessly(string yaml)
    {
        var depth = 0;
        foreach (var c in yaml)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    private static ArticleFacts WithRemark(string remark) => ArticleFacts.None with { Remarks = [remark] };

    // Null when the YAML is no mapping.
    private static ArticleFacts? Read(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return ArticleFacts.None;
        if (parser.TryConsume<Scalar>(out var only))
            return only.Value.Length == 0 ? ArticleFacts.None : null;
        if (!parser.TryConsume<MappingStart>(out _))
            return null;

        var facts = new FactsBuilder();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = NextValue(parser);
            var value = NextValue(parser);
            if (name is not null)
                facts.Take(name, value);
        }

        return facts.Build();
    }

    // A scalar, or the scalars of a list joined by commas; null for what is neither.
    private static string? NextValue(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return scalar.IsPlainImplicit && scalar.Value is "null" or "~" ? null : scalar.Value;
        if (!parser.Accept<SequenceStart>(out _))
        {
            Skip(parser);
            return null;
        }

        var items = new List<string>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var item))
                items.Add(item.Value);
            else
                Skip(parser);
        }

        return string.Join(", ", items);
    }

    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
        }
        while (depth > 0);
    }
}
