using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>
/// Pages that are XML, as office programs and books have them: <c>&lt;a id="x"/&gt;</c> is an empty element there, and one that nobody closes in
/// HTML.
/// </summary>
internal static partial class XhtmlElements
{
    private static readonly WordSet Void = WordSet.Of("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Whether a page declares itself as XML.</summary>
    public static bool IsXml(string page) => page.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<?xml", StringComparison.Ordinal);

    /// <summary>A page that is XML, with an end written out for each element that ends where it begins.</summary>
    public static string WithEnds(string page) => EmptyElement().Replace(page, static match =>
        Void.Contains(match.Groups[1].Value.ToLowerInvariant()) ? match.Value : $"<{match.Groups[1].Value}{match.Groups[2].Value}></{match.Groups[1].Value}>");

    // Bounded, so that quotation marks that nobody closes cost no more than the page is long.
    [GeneratedRegex("""<([A-Za-z][A-Za-z0-9]{0,30})((?>(?:\s[^<>"'/=]{0,100}(?:=\s?(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'))?){0,40}))/>""",
        RegexOptions.CultureInvariant)]
    private static partial Regex EmptyElement();
}
