using ArticleBot.Articles.Readers.FrontMatter;
using ArticleBot.Articles.Readers.Layout;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads plain text; its headings are recognised later.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text", ".log", ""];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var text = WithPlainLines(TextDecoder.Decode(content.Span));
        var (facts, body) = FrontMatterBlock.IsFenced(text) ? FrontMatterBlock.Split(text) : (ArticleFacts.None, text);
        return Parse(body, facts);
    }

    /// <summary>Reads text that is decoded already: pages become one text, divided words whole, tables drawn with bars or rules rows of cells.</summary>
    public static ArticleDraft Parse(string text, ArticleFacts facts)
    {
        text = InvisibleMarks.Remove(text);
        if (!text.AsSpan().ContainsAny('\n', '\r', '\f'))
            return new ArticleDraft(text, facts);
        var pages = PrintedPages.Read(WithPlainLines(text));
        var tables = BarTables.Read(RuledTables.WithBars(DividedWords.Join(pages.Text)));
        return new ArticleDraft(tables.Text, facts) { Rows = tables.Rows, Removed = pages.Removed };
    }

    private static string WithPlainLines(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
