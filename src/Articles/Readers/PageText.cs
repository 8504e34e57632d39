using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArticleBot.Articles.Readers;

/// <summary>The words of a page as a reader sees them: one paragraph for each block, headings remembered.</summary>
/// <remarks>Walks the tree without recursion, so that a page of endless nesting cannot exhaust the stack.</remarks>
internal sealed class PageText
{
    private static readonly WordSet Skipped = WordSet.Of(
        "script style noscript template nav footer aside form button input select textarea iframe object svg math " +
        "canvas audio video map dialog head menu");

    private static readonly WordSet Blocks = WordSet.Of(
        "address article blockquote body center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hgroup " +
        "hr html li main ol p pre section summary table tbody tfoot thead tr ul caption");

    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _headings = [];
    private bool _blank;
    private bool _paragraph;
    private bool _cell;
    private bool _line;
    private bool _inHeading;
    private bool _isHeadingOpen;

    private PageText()
    {
    }

    /// <summary>Where headings begin.</summary>
    public IReadOnlySet<int> Headings => _headings;

    /// <summary>Collects the words of a page's article.</summary>
    public static PageText Of(IHtmlDocument page)
    {
        var text = new PageText();
        var root = RootOf(page);
        if (root is not null)
            text.Walk(root);
        return text;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // The one article of the page, else its main part, else all of it.
    private static INode? RootOf(IHtmlDocument page)
    {
        var articles = page.QuerySelectorAll("article");
        if (articles.Length == 1)
            return articles[0];
        var mains = page.QuerySelectorAll("main, [role=main]");
        return mains.Length == 1 ? mains[0] : page.Body;
    }

    private void Walk(INode root)
    {
        var node = root;
        while (true)
        {
            var enter = Enter(node, root);
            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (true)
            {
                if (enter)
                    Leave(node);
                if (node == root)
                    return;
                if (node.NextSibling is { } sibling)
                {
                    node = sibling;
                    break;
                }

                node = node.Parent!;
                enter = true;
            }
        }
    }

    private bool Enter(INode node, INode root)
    {
        if (node is IText words)
        {
            Append(words.Data, IsPreformatted(words));
            return false;
        }

        if (node is not IElement element || (node != root && IsSkipped(element, root)))
            return false;

        var name = element.LocalName;
        if (name == "br")
            BreakLine();
        else if (name is "td" or "th")
            _cell = element.PreviousElementSibling is not null;
        else if (Blocks.Contains(name))
            BreakParagraph();
        if (IsHeading(name))
            _inHeading = _isHeadingOpen = true;
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (Blocks.Contains(element.LocalName))
            BreakParagraph();
        if (IsHeading(element.LocalName))
            _inHeading = _isHeadingOpen = false;
    }

    private void Append(string words, bool preformatted)
    {
        foreach (var c in words)
        {
            if (preformatted && c == '\n')
            {
                BreakLine();
            }
            else if (!preformatted && IsHtmlSpace(c))
            {
                _blank = true;
            }
            else if (c != '\r')
            {
                WriteWhiteSpace();
                MarkHeading(c);
                _text.Append(c);
            }
        }
    }

    // White space is written only before the next visible character, so that nothing trails.
    private void WriteWhiteSpace()
    {
        if (_text.Length > 0)
        {
            if (_paragraph)
                _text.Append("\n\n");
            else if (_cell)
                _text.Append(" | ");
            else if (_line)
                _text.Append('\n');
            else if (_blank)
                _text.Append(' ');
        }

        (_blank, _paragraph, _cell, _line) = (false, false, false, false);
    }

    // A heading begins with its first visible character, behind any no-break space.
    private void MarkHeading(char c)
    {
        if (!_isHeadingOpen || char.IsWhiteSpace(c))
            return;
        _headings.Add(_text.Length);
        _isHeadingOpen = false;
    }

    // Within a heading a break is only a blank: a heading is one line.
    private void BreakLine()
    {
        if (_inHeading)
            _blank = true;
        else
            _line = true;
    }

    private void BreakParagraph() => _paragraph = true;

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static bool IsHtmlSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    private static bool IsPreformatted(IText words)
    {
        for (var parent = words.Parent; parent is IElement element; parent = element.Parent)
        {
            if (element.LocalName == "pre")
                return true;
            if (element.LocalName is "p" or "div" or "body" or "li")
                return false;
        }

        return false;
    }

    private static bool IsSkipped(IElement element, INode root) =>
        Skipped.Contains(element.LocalName) ||
        // The head of the page, not that of the article.
        (element.LocalName == "header" && root is IElement { LocalName: "body" }) ||
        element.HasAttribute("hidden") ||
        element.GetAttribute("aria-hidden") == "true" ||
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary" or "dialog" ||
        IsInvisible(element.GetAttribute("style"));

    private static bool IsInvisible(string? style) =>
        style is not null && style.Replace(" ", string.Empty) is var compact &&
        (compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) ||
        compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
}
