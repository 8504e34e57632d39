using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads a web page: the words of its article, without navigation, scripts and forms.</summary>
internal sealed partial class HtmlReader : IArticleReader
{
    private const int CharsetLooksAt = 2048;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content) => Parse(TextDecoder.Decode(content.Span, DeclaredCharset(content.Span)));

    /// <summary>Reads a page that is already text.</summary>
    /// <exception cref="InvalidDataException">The page nests too deeply.</exception>
    public static ArticleDraft Parse(string html)
    {
        PageNesting.Check(html);
        using var page = new HtmlParser().ParseDocument(html);
        return PageText.Of(page, PageFacts.Of(page));
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
