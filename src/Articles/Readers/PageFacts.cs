using AngleSharp.Html.Dom;
using ArticleBot.Articles.Readers.Pages;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads what a page tells about its article: Open Graph, plain meta elements, linked data, and the usual marks in the text.</summary>
internal static class PageFacts
{
    private static readonly (string Fact, string Selector, string Attribute)[] Places =
    [
        ("author", "meta[name='author' i]", "content"),
        ("author", "meta[property='article:author_name']", "content"),
        ("author", "meta[name='byl']", "content"),
        ("author", "meta[name='dc.creator' i]", "content"),
        ("author", "meta[name='parsely-author']", "content"),
        ("source", "meta[property='og:site_name']", "content"),
        ("url", "link[rel='canonical']", "href"),
        ("url", "meta[property='og:url']", "content"),
        ("category", "meta[property='article:section']", "content"),
        ("published", "meta[property='article:published_time']", "content"),
        ("published", "meta[itemprop='datePublished']", "content"),
        ("published", "meta[name='article:published_time']", "content"),
        ("published", "meta[name='parsely-pub-date']", "content"),
        ("published", "meta[name='dcterms.issued' i], meta[name='dc.date.issued' i], meta[name='dcterms.available' i]", "content"),
        ("published", "meta[name='date' i]", "content"),
        ("published", "meta[name='pubdate' i]", "content"),
        ("published", "meta[name='publish-date' i], meta[name='publishdate' i], meta[name='publication_date' i]", "content"),
        ("published", "meta[name='dc.date' i], meta[name='dcterms.date' i], meta[name='sailthru.date' i], meta[name='citation_publication_date' i]", "content"),
        ("published", "meta[name='dcterms.created' i]", "content"),
        ("published", "[itemprop='datePublished'][datetime]", "datetime"),
        ("published", "[itemprop='datePublished'][content]", "content"),
        ("published", "time[pubdate]", "datetime"),
        ("published", "time.published[datetime], time.entry-date[datetime], time.dt-published[datetime]", "datetime"),
    ];

    private static readonly (string Fact, string Selector, string Attribute)[] LaterPlaces =
    [
        ("published", "article header time[datetime]", "datetime"),
        ("modified", "meta[property='article:modified_time']", "content"),
        ("modified", "meta[name='last-modified' i], meta[name='dcterms.modified' i]", "content"),
        ("modified", "[itemprop='dateModified'][datetime]", "datetime"),
    ];

    private const int NearTitle = 400;

    /// <summary>Collects the facts of a page; the first place that tells one wins.</summary>
    public static ArticleFacts Of(IHtmlDocument page)
    {
        var facts = new FactsBuilder();
        facts.Take("title", PageTitle.Shared(page));
        Take(page, Places, facts);
        LinkedData.TakeFacts(page, facts);
        Take(page, LaterPlaces, facts);
        facts.Take("published", TimeNearTitle(page));
        facts.Take("title", PageTitle.Of(page));
        facts.Take("author", AuthorOf(page));
        return facts.Build();
    }

    private static void Take(IHtmlDocument page, (string Fact, string Selector, string Attribute)[] places, FactsBuilder facts)
    {
        foreach (var (fact, selector, attribute) in places)
        {
            if (page.QuerySelector(selector)?.GetAttribute(attribute) is { } value && !IsRelative(fact, value))
                facts.Take(fact, value);
        }
    }

    // Pages often give their own address without the host; that is no mistake of the owner's, only no address. An author's address is no name.
    private static bool IsRelative(string fact, string value) => fact == "url"
        ? !value.Contains("://", StringComparison.Ordinal)
        : fact == "author" && value.Contains("://", StringComparison.Ordinal);

    // The first time element behind the title, with little text between: further down, times belong to the story or to other articles.
    private static string? TimeNearTitle(IHtmlDocument page)
    {
        if (page.QuerySelector("h1") is not { } title)
            return null;
        var between = 0;
        foreach (var node in page.All.SkipWhile(element => element != title).Skip(1))
        {
            if (node.LocalName == "time" && node.GetAttribute("datetime") is { Length: > 0 } date)
                return date;
            if (node.LocalName is "p" or "li" && (between += node.TextContent.Length) > NearTitle)
                return null;
        }

        return null;
    }

    private static string? AuthorOf(IHtmlDocument page)
    {
        var words = page.QuerySelector("[rel='author'], [itemprop='author'] [itemprop='name'], [itemprop='author'], .byline .author, .byline-name, "
            + ".author-name, .p-author, .vcard .fn")?.TextContent.Trim();
        return words is null ? null : words.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words;
    }
}
