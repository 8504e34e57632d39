using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers.FrontMatter;
using ArticleBot.Articles.Readers.Templates;
using ArticleBot.Articles.Splitting;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads Markdown: front matter for the facts, the rest as the page that it describes.</summary>
internal sealed partial class MarkdownReader : IArticleReader
{
    private const int MostMarkers = 100;

    // Of one paragraph.
    private const int MostUnclosedLinks = 500;
    private const int MostBareAddresses = 500;

    // No raw HTML switch-off: embedded HTML is read by the same rules as a page's.
    private static readonly MarkdownPipeline Pipeline = Extended().UseAutoLinks().Build();

    // An address that is no link is text like any other.
    private static readonly MarkdownPipeline WithoutBareAddresses = Extended().Build();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".mkd", ".mdown", ".mdx"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var (facts, text) = FrontMatterBlock.Split(TextDecoder.Decode(content.Span).ReplaceLineEndings("\n"));
        var page = Parse(TemplateMarks.Remove(text));
        return page with { Facts = facts.Or(page.Facts) };
    }

    /// <summary>Reads Markdown without front matter and marks of site generators.</summary>
    /// <exception cref="InvalidDataException">It nests too deeply.</exception>
    public static ArticleDraft Parse(string text)
    {
        RefuseEndlessNesting(text);
        var pipeline = Pipeline;
        foreach (var paragraph in Paragraph().EnumerateMatches(text))
        {
            var words = text.AsSpan(paragraph.Index, paragraph.Length);
            RefuseUnclosedLinks(words);
            if (words.Count("://") + words.Count("www.") > MostBareAddresses)
                pipeline = WithoutBareAddresses;
        }

        string html;
        try
        {
            html = Markdown.ToHtml(WithLabelledLines(text), pipeline);
        }
        catch (ArgumentException failure)
        {
            // Markdig's own bound on nesting.
            throw new InvalidDataException($"It is no readable Markdown: {failure.Message}", failure);
        }

        return HtmlReader.Parse(html);
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

    // So it does with the links of one paragraph that begin and do not end.
    private static void RefuseUnclosedLinks(ReadOnlySpan<char> paragraph)
    {
        var unclosed = paragraph.Count("](") - paragraph.Count(')');
        if (unclosed > MostUnclosedLinks)
            throw new InvalidDataException($"One of its paragraphs begins {unclosed} links that do not end; close them, or save the article as text.");
    }

    private static MarkdownPipelineBuilder Extended() =>
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseTaskLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Marked);

    // Lines such as "Office: 322" or "**Salary:** £25,480" below each other are meant as lines, though Markdown wants two blanks at their ends.
    private static string WithLabelledLines(string text) => Labelled().Replace(
        text, line => IsLabelled(line.Value) && IsLabelled(line.Groups["next"].Value) ? $"{line.Value}  " : line.Value);

    private static bool IsLabelled(string line) =>
        LabelledLine.Is(line.Replace("**", string.Empty, StringComparison.Ordinal).Replace("__", string.Empty, StringComparison.Ordinal));

    [GeneratedRegex(@"([^\n]*\S[^\n]*(\n|$))+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Paragraph();

    [GeneratedRegex(
        @"^(\*\*|__)?\p{Lu}[^\n]*(?=\n(?<next>(\*\*|__)?\p{Lu}[^\n]*))",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();
}
