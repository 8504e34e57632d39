using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using ArticleBot.Articles.Readers.FrontMatter;
using ArticleBot.Articles.Readers.Pages;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads a web page: the words of its article, without navigation, scripts and forms.</summary>
internal sealed partial class HtmlReader : IArticleReader
{
    private const int CharsetLooksAt = 2048;
    private const int MuchMore = 3;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var html = TextDecoder.Decode(content.Span, DeclaredCharset(content.Span));
        if (!FrontMatterBlock.IsFenced(html))
            return Parse(html);
        var (facts, body) = FrontMatterBlock.Split(html.ReplaceLineEndings("\n"));
        var page = Parse(body);
        return page with { Facts = facts.Or(page.Facts) };
    }

    /// <summary>Reads a page that is already text.</summary>
    /// <exception cref="InvalidDataException">The page nests too deeply.</exception>
    public static ArticleDraft Parse(string html)
    {
        PageNesting.Check(html);
        using var page = new HtmlParser().ParseDocument(XhtmlElements.IsXml(html) ? XhtmlElements.WithEnds(html) : html);
        var facts = PageFacts.Of(page);
        ShadowTrees.Unfold(page);
        var draft = PageText.Of(page, facts);
        // Pages that a program fills in show nothing, or a line that asks for the program; some tell other programs the text.
        return LinkedData.BodyOf(page) is { } body && draft.Text.Length * MuchMore < body.Length ? PlainTextReader.Parse(body, facts) : draft;
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, CharsetLooksAt)]);
        var match = Charset().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
