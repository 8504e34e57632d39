using Markdig;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads Markdown: front matter for the facts, the rest as the page that it describes.</summary>
internal sealed class MarkdownReader : IArticleReader
{
    private const int MostMarkers = 100;

    // No raw HTML switch-off: embedded HTML is read by the same rules as a page's.
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseTaskLists().UseAutoLinks().Build();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var text = TextDecoder.Decode(content.Span).ReplaceLineEndings("\n");
        var facts = ArticleFacts.None;
        if (FrontMatterEnd(text) is { } end)
        {
            facts = Sidecar.Parse(text[4..end.Yaml], "its front matter");
            text = text[end.Body..];
        }

        RefuseEndlessNesting(text);
        string html;
        try
        {
            html = Markdown.ToHtml(text, Pipeline);
        }
        catch (ArgumentException failure)
        {
            // Markdig's own bound on nesting.
            throw new InvalidDataException($"It is no readable Markdown: {failure.Message}", failure);
        }

        var page = HtmlReader.Parse(html);
        return page with { Facts = facts.Or(page.Facts) };
    }

    // Markdig's time grows with the square of the lists and quotations that one line opens.
    private static void RefuseEndlessNesting(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var (position, markers) = (0, 0);
            while (position < line.Length && line[position] is (' ' or '>' or '*' or '-' or '+'))
                markers += line[position++] == ' ' ? 0 : 1;
            if (markers > MostMarkers && position < line.Length)
                throw new InvalidDataException($"One of its lines begins with {markers} marks of lists and quotations; save the article as text.");
        }
    }

    private static (int Yaml, int Body)? FrontMatterEnd(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return null;
        for (var line = 4; line > 0 && line < text.Length; line = text.IndexOf('\n', line) + 1)
        {
            var rest = text.AsSpan(line);
            var length = rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            if (rest[..length].TrimEnd() is "---" or "...")
                return (line, Math.Min(text.Length, line + length + 1));
        }

        return null;
    }
}
