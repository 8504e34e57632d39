using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.FrontMatter;

/// <summary>
/// The block of facts that tools write above a text: YAML between <c>---</c>, TOML between <c>+++</c>, a JSON object, or lines such as <c>Title: A
/// new bridge</c>.
/// </summary>
/// <remarks>It may stand behind a byte order mark, blank lines and a comment. A block of lines that tell no facts is text.</remarks>
internal static partial class FrontMatterBlock
{
    private const int Longest = 64 * 1024;
    private const string Place = "its front matter";

    /// <summary>Whether the text begins with the line that opens a block of YAML or TOML.</summary>
    public static bool IsFenced(string text) => text.AsSpan().TrimStart("\uFEFF \t\n") is ['-', '-', '-', ..] or ['+', '+', '+', ..];

    /// <summary>Parts facts and text.</summary>
    /// <param name="text">The file's text, with <c>\n</c> for line breaks.</param>
    /// <returns>The facts, and the text behind them; the whole text when there are none.</returns>
    public static (ArticleFacts Facts, string Body) Split(string text)
    {
        var start = Start().Match(text).Length;
        var line = text.AsSpan(start, (text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length) - start).TrimEnd();
        if (line is "---" && BlockAt(text, start, "---", "...") is { } yaml && IsYaml(yaml.Inside))
            return (YamlFacts.Parse(yaml.Inside, Place), yaml.Body);
        if (line is "+++" && BlockAt(text, start, "+++", "+++") is { } toml)
            return (TomlFacts.Parse(toml.Inside, Place), toml.Body);
        if (line is "{" && BlockAt(text, start, "}", "}") is { } json && FromJson("{" + json.Inside + "}") is { } facts)
            return (facts, json.Body);
        return FromLines(text, start) ?? (ArticleFacts.None, text);
    }

    // What stands behind the first line, up to a line that closes it.
    private static (string Inside, string Body)? BlockAt(string text, int start, string close, string otherClose)
    {
        for (var line = text.IndexOf('\n', start) + 1; line > 0 && line < text.Length && line - start < Longest; line = text.IndexOf('\n', line) + 1)
        {
            var end = text.IndexOf('\n', line) is >= 0 and var found ? found : text.Length;
            var words = text.AsSpan(line, end - line).TrimEnd();
            if (words.SequenceEqual(close) || words.SequenceEqual(otherClose))
                return (text[(text.IndexOf('\n', start) + 1)..line], text[Math.Min(text.Length, end + 1)..]);
        }

        return null;
    }

    // Two rules may stand around a text as well.
    private static bool IsYaml(string inside) => string.IsNullOrWhiteSpace(inside) || NameLine().IsMatch(inside) && !SentenceLine().IsMatch(inside);

    private static ArticleFacts? FromJson(string json)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip
            }) is not JsonObject mapping)
                return null;
            var facts = new FactsBuilder();
            FactTree.Take(mapping, facts);
            return facts.Build();
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            return null;
        }
    }

    // "Title: …", "Date: …" in the first lines, as Pelican and MultiMarkdown have them: a title and one more fact, and a blank line behind.
    private static (ArticleFacts Facts, string Body)? FromLines(string text, int start)
    {
        var lines = FactLines().Match(text, start);
        if (!lines.Success || lines.Index != start)
            return null;
        var names = lines.Groups["name"].Captures.Select(name => name.Value.ToLowerInvariant()).ToList();
        if (!names.Contains("title") || names.Count < 2)
            return null;
        var facts = new FactsBuilder();
        for (var i = 0; i < names.Count; i++)
            facts.Take(names[i], lines.Groups["value"].Captures[i].Value);
        return (facts.Build(), text[(start + lines.Length)..]);
    }

    [GeneratedRegex(@"\A\uFEFF?\s*(?:<!--.*?-->\s*)*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^[\w""'][\w .""'-]{0,60}:(?:[ \t]|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NameLine();

    // A line at the margin that is neither a name with its value, nor a comment, an item or the end of a bracket.
    [GeneratedRegex(@"^(?![ \t#\]}-]|[^:\n]{1,80}:|[ \t]*$)[^\n]*[ ][^\n]*[.!?][ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SentenceLine();

    [GeneratedRegex(@"\G(?:(?<name>title|subtitle|date|author|authors|modified|category|categories|tags|keywords|slug|status|lang|language|summary|"
        + @"published|updated|copyright|url|source):[ \t]+(?<value>[^\n]+)(?:\n|\z))+(?:[ \t]*\n|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FactLines();
}
