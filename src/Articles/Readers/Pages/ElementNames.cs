using AngleSharp.Dom;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>What the names that page makers give their elements (class, id, role) say about them. One place for all such words.</summary>
internal static class ElementNames
{
    private const int FewLinks = 3;

    // No words of an article, whatever stands in them.
    private static readonly WordSet Never = WordSet.Of(
        "script style noscript template input select textarea option datalist iframe object embed svg math canvas audio video map dialog head " +
        "title link meta menu progress meter");

    private static readonly WordSet SideRoles = WordSet.Of("navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist");

    // Comments and consent may be longer than the article itself.
    private static readonly WordSet Foreign = WordSet.Of(
        "comment comments commentlist commentarea disqus respond cookie cookies consent gdpr cmp onetrust cookiebanner cookiebar privacybanner");

    private static readonly WordSet Aside = WordSet.Of(
        "related relatedarticles relatedposts relatedcontent recommended recommendations recirc recirculation outbrain taboola newsletter newsletters "
        + "social socials sharing share " +
        "sharebar sharedaddy addthis advert adverts advertisement advertising ads sponsored sponsor promo promotion breadcrumb breadcrumbs pagination pager " +
        "trending popular mostread mostpopular skiplink skip popup modal lightbox overlay masthead navbar nav navigation subnav sitenav noprint " +
        "screenreader sronly visuallyhidden srt pullquote mwjumplink editsection mweditsection printfooter catlinks");

    private static readonly WordSet Faint = WordSet.Of(
        "sidebar side rail widget widgets teaser teasers menu toolbar tools banner header footer foot bottom top tags taglist meta actions subscribe "
        + "signup login " +
        "toc contents more next previous prevnext links linklist carousel slideshow gallery latest headlines tagcloud");

    private static readonly (string First, string Second)[] AsidePairs =
    [
        ("most", "read"), ("most", "popular"), ("most", "viewed"), ("read", "next"), ("up", "next"), ("more", "from"), ("more", "on"), ("see", "also"),
            ("also", "like"),
        ("you", "may"), ("sign", "up"), ("call", "action"), ("author", "bio"), ("sr", "only"), ("screen", "reader"), ("read", "more"), ("follow", "us"),
            ("back", "top"),
    ];

    private static readonly WordSet Collapsed = WordSet.Of(
        "accordion accordeon panel panels collapse collapsible collapsed tab tabs tabpanel tabpane pane faq answer answers toggle expand expandable "
        + "expander details " +
        "spoiler disclosure drawer readmore");

    private static readonly WordSet Boxes = WordSet.Of(
        "note notes fact facts factbox info infobox box callout tip tips warning important notice hint alert admonition keyfacts summary highlight "
        + "highlights example definition");

    /// <summary>How surely an element stands beside the article.</summary>
    public enum Side
    {
        No,
        Faintly,
        Yes,
        Foreign,
    }

    /// <summary>Whether an element of this name never holds words of an article.</summary>
    public static bool IsNever(IElement element) => Never.Contains(element.LocalName) ||
        element.LocalName == "button" && !OpensPart(element) ||
        // The number of a footnote would run into the word before it.
        element.LocalName == "a" && (element.ClassList.Contains("footnote-ref") || element.ClassList.Contains("footnote-back-ref")) ||
        element.GetAttribute("role") is "doc-noteref" or "doc-backlink";

    // Names say something about the place of an element only where it is a container.
    private static readonly WordSet Containers = WordSet.Of("div section aside nav header footer ul ol dl form table td article main details p span "
        + "figure center");

    /// <summary>What the element's names say.</summary>
    public static Side SideOf(IElement element)
    {
        if (!Containers.Contains(element.LocalName))
            return Side.No;
        if (element.GetAttribute("role") is { } role && SideRoles.Contains(role))
            return Side.Yes;
        if (element.LocalName is "nav")
            return Side.Yes;
        var side = element.LocalName is "footer" or "aside" or "header" ? Side.Faintly : Side.No;
        var words = WordsOf(element);
        for (var i = 0; i < words.Count; i++)
        {
            if (Foreign.Contains(words[i]))
                return Side.Foreign;
            if (Aside.Contains(words[i]) || (i + 1 < words.Count && IsPair(words[i], words[i + 1])))
                side = Side.Yes;
            else if (side == Side.No && Faint.Contains(words[i]))
                side = Side.Faintly;
        }

        return side;
    }

    /// <summary>Whether a hidden element is a part of the article that opens when somebody clicks on it.</summary>
    public static bool IsCollapsed(IElement element) => Has(element, Collapsed) ||
        element.PreviousElementSibling is { LocalName: "h2" or "h3" or "h4" or "h5" or "h6" or "button" or "summary" or "dt" };

    // The name of a part that opens when somebody clicks on it.
    private static bool OpensPart(IElement button) =>
        button.ParentElement is { LocalName: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "summary" or "dt" } ||
        button.NextElementSibling is { LocalName: "div" or "section" or "p" } part && Has(part, Collapsed) &&
        (Has(button, Collapsed) || button.HasAttribute("aria-expanded") || button.HasAttribute("aria-controls"));

    /// <summary>Whether the element is a box of facts or a note within an article.</summary>
    public static bool IsBox(IElement element) => Has(element, Boxes);

    private static bool Has(IElement element, WordSet words) => WordsOf(element).Exists(word => words.Contains(word));

    private static bool IsPair(string first, string second) => Array.Exists(
        AsidePairs, pair => first.Equals(pair.First, StringComparison.OrdinalIgnoreCase) && second.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    // Tools make ids out of headings: what is about "Sharing a car" is no button to share.
    private static string? PlaceName(IElement element)
    {
        if (element.Id is not { } id || element.QuerySelector("h1, h2, h3, h4, h5, h6") is not { } heading)
            return element.Id;
        var isSlug = id.AsSpan().ContainsAny('-', '_') && Letters(heading.TextContent).Contains(Letters(id), StringComparison.OrdinalIgnoreCase);
        return isSlug && element.QuerySelectorAll("a").Length < FewLinks ? null : id;
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetter).Take(80));

    // "most-read", "relatedArticles", "cookie_banner": the words of class and id, parted at marks and at capital letters.
    private static List<string> WordsOf(IElement element)
    {
        var words = new List<string>();
        foreach (var names in (ReadOnlySpan<string?>)[element.GetAttribute("class"), PlaceName(element), element.GetAttribute("data-component")])
        {
            for (var position = 0; names is not null && position < names.Length && words.Count < 60;)
            {
                var end = position;
                while (end < names.Length && char.IsLetter(names[end]) && !(end > position && char.IsUpper(names[end]) && char.IsLower(names[end - 1])))
                    end++;
                if (end > position)
                    words.Add(names[position..end]);
                position = end > position ? end : end + 1;
            }
        }

        return words;
    }
}
