using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>Which part of a page is its article: where to begin, and what to leave out on the way.</summary>
/// <remarks>
/// Decided by how much running text elements hold, then by their names: an element that holds most of a page's text is the article, whatever it is called,
/// and one of little text beside it is not.
/// </remarks>
internal sealed class MainContent
{
    private const double Most = .5;
    private const double NearlyAll = .85;
    private const double Some = .35;
    private const double MostlyLinks = .5;
    private const double OnlyLinks = .8;

    private const int Enough = 400;
    private const int Paragraphs = 3;
    private const int FewestLinks = 3;

    private static readonly WordSet Rooms = WordSet.Of("div section article main form center table tbody tr td font dl details");

    private readonly PageWeights _weights;
    private readonly IElement _body;
    private readonly bool _hasTitle;

    // The share that articles within the article hold.
    private readonly double _answers;

    // Whether names are to be believed: they are not where they would leave nearly nothing.
    private readonly bool _believesNames;

    private MainContent(IElement body)
    {
        _body = body;
        _weights = new PageWeights(body);
        _believesNames = _weights.Of(body) is var all && all.Main >= Math.Min(Some * all.Prose, Enough);
        _hasTitle = body.QuerySelector("h1") is not null;
        Root = FindRoot();
        _answers = Root.LocalName == "article" ? Root.QuerySelectorAll(":scope article").Sum(inner => ShareOfProse(_weights.Of(inner))) : 0;
    }

    /// <summary>Where the article begins; its own words and those of everything in it that is not left out.</summary>
    public IElement Root { get; }

    /// <summary>Looks at a page; null when it has no body.</summary>
    public static MainContent? Of(IHtmlDocument page) => page.Body is { } body ? new MainContent(body) : null;

    /// <summary>Whether an element within the root is left out with everything in it.</summary>
    public bool IsLeftOut(IElement element)
    {
        if (ElementNames.IsNever(element))
            return true;
        var weight = _weights.Of(element);
        var side = ElementNames.SideOf(element);
        if (IsHidden(element))
            return !(weight.Text > 0 && weight.LinkShare < MostlyLinks && ElementNames.IsCollapsed(element) && side < ElementNames.Side.Yes);
        // Another article within this one: a teaser, an answer of a reader.
        if (element.LocalName is "article" && Root.LocalName is "article" && !HoldsTitle(element) && _answers < Most)
            return true;
        if (element.LocalName is "form")
            return ShareOfProse(weight) < Most;
        return side switch
        {
            ElementNames.Side.Foreign => !HoldsTitle(element) && weight.Prose < _weights.Of(_body).Prose,
            ElementNames.Side.Yes => ShareOfProse(weight) < Some && !(_hasTitle && HoldsTitle(element) && weight.Prose > 0) && !IsRunningText(element),
            ElementNames.Side.Faintly => IsAside(element, weight),
            _ => false,
        } || IsLinkList(element, weight);
    }

    private bool IsAside(IElement element, PageWeights.Weight weight)
    {
        if (ElementNames.IsBox(element) && weight.LinkShare < MostlyLinks)
            return false;
        if (element.LocalName is not ("aside" or "footer") && (HoldsTitle(element) && weight.Text > 0 || IsRunningText(element)))
            return element == _body.FirstElementChild && element.LocalName == "header" && weight.Prose == 0 && HoldsTitle(_body) && !IsOnlyTitle(element);
        // A box of facts stands within the text; a column stands beside it.
        if (element.LocalName == "aside" && element.ParentElement is { } parent && IsRunningText(parent) && weight.LinkShare < Some)
            return false;
        return ShareOfProse(weight) < Most;
    }

    private bool IsOnlyTitle(IElement element) => element.QuerySelectorAll("h1").Length == _body.QuerySelectorAll("h1").Length;

    // Links and nothing else: menus, tags, other headlines. A list that running text introduces is part of it.
    private bool IsLinkList(IElement element, PageWeights.Weight weight) =>
        element.LocalName is "ul" or "ol" or "div" or "section" or "td" or "table" or "p" && weight.Count >= FewestLinks && weight.Prose == 0 &&
        weight.LinkShare > OnlyLinks && _weights.Of(_body) is var all && all.Main > 0 && weight.Text * 2 < all.Text &&
        !(element.PreviousElementSibling is { } before && before.LocalName is "p" && _weights.Of(before).Prose > 0);

    // The one article or main part that holds most of the running text; else the smallest element that holds nearly all of it.
    private IElement FindRoot()
    {
        foreach (var selector in (ReadOnlySpan<string>)["[itemprop~=articleBody]", "article", "main, [role=main]"])
        {
            var found = _body.QuerySelectorAll(selector).Where(element => Share(_weights.Of(element)) >= Most).ToList();
            // Of two that lie in each other the outer one has the title.
            if (found.Count > 0 && found.TrueForAll(other => found[0].Contains(other)))
                return found[0];
        }

        var root = _body;
        while (root.Children.FirstOrDefault(child =>
            Rooms.Contains(child.LocalName) && Share(_weights.Of(child)) >= NearlyAll * Share(_weights.Of(root))) is { } inner &&
            Share(_weights.Of(inner)) > 0 && (HoldsTitle(inner) || !HoldsTitle(root)))
            root = inner;
        return root;
    }

    private bool IsRunningText(IElement element) => element.Children.Count(child => child.LocalName == "p" && _weights.Of(child).Prose > 0) >= Paragraphs;

    private static bool HoldsTitle(IElement element) => element.LocalName == "h1" || element.QuerySelector("h1") is not null;

    private double Share(PageWeights.Weight weight) =>
        !_believesNames ? ShareOfProse(weight) : _weights.Of(_body).Main is > 0 and var all ? (double)weight.Main / all : 0;

    // Of the root, once it is known.
    private double ShareOfProse(PageWeights.Weight weight) => _weights.Of(Root ?? _body).Prose is > 0 and var all ? (double)weight.Prose / all : 0;

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsInvisible(element.GetAttribute("style"));

    private static bool IsInvisible(string? style) =>
        style is not null && style.Replace(" ", string.Empty) is var compact &&
        (compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) ||
        compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
}
