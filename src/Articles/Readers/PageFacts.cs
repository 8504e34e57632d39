using System.Text.Json;
using AngleSharp.Html.Dom;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads what a page's head tells about its article: Open Graph, plain meta elements, JSON-LD, and the usual marks in the text.</summary>
internal static class PageFacts
{
    private const int LongestJson = 256 * 1024;

    private static readonly (string Fact, string Selector, string Attribute)[] Places =
    [
        ("title", "meta[property='og:title']", "content"),
        ("byline", "meta[name='author']", "content"),
        ("byline", "meta[property='article:author_name']", "content"),
        ("byline", "meta[name='byl']", "content"),
        ("source", "meta[property='og:site_name']", "content"),
        ("url", "link[rel='canonical']", "href"),
        ("url", "meta[property='og:url']", "content"),
        ("category", "meta[property='article:section']", "content"),
        ("published", "meta[property='article:published_time']", "content"),
        ("published", "meta[itemprop='datePublished']", "content"),
        ("published", "meta[name='date']", "content"),
        ("published", "meta[name='pubdate']", "content"),
        ("published", "meta[name='dc.date' i]", "content"),
        ("published", "meta[name='dcterms.created' i]", "content"),
        ("published", "time[itemprop='datePublished']", "datetime"),
        ("published", "time[pubdate]", "datetime"),
        ("published", "article header time[datetime]", "datetime"),
    ];

    /// <summary>Collects the facts of a page; the first place that tells one wins.</summary>
    public static ArticleFacts Of(IHtmlDocument page)
    {
        var facts = new FactsBuilder();
        foreach (var (fact, selector, attribute) in Places)
        {
            if (page.QuerySelector(selector)?.GetAttribute(attribute) is { } value && !IsRelative(fact, value))
                facts.Take(fact, value);
        }

        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            TakeLinkedData(script.TextContent, facts);

        var headings = page.QuerySelectorAll("h1");
        if (headings.Length == 1)
            facts.Take("title", headings[0].TextContent);
        facts.Take("title", page.Title);
        facts.Take("byline", page.QuerySelector("[rel='author'], [itemprop='author'], .byline .author")?.TextContent);
        return facts.Build();
    }

    // Pages often give their own address without the host; that is no mistake of the owner's, only no address.
    private static bool IsRelative(string fact, string value) => fact == "url" && !value.Contains("://", StringComparison.Ordinal);

    private static void TakeLinkedData(string json, FactsBuilder facts)
    {
        if (json.Length > LongestJson)
            return;
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var item in ItemsOf(document.RootElement))
            {
                facts.Take("title", StringOf(item, "headline"));
                facts.Take("published", StringOf(item, "datePublished"));
                if (item.TryGetProperty("author", out var author))
                    facts.Take("byline", NamesOf(author));
                if (item.TryGetProperty("publisher", out var publisher))
                    facts.Take("source", NamesOf(publisher));
            }
        }
        catch (JsonException)
        {
            // Broken linked data is common and nobody's loss: the page itself is still readable.
        }
    }

    private static IEnumerable<JsonElement> ItemsOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("@graph", out var graph))
            root = graph;
        var items = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        return items.Where(item => item.ValueKind == JsonValueKind.Object && IsArticle(item));
    }

    private static bool IsArticle(JsonElement item) =>
        item.TryGetProperty("@type", out var type) &&
        (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToList() : [type]).Exists(IsArticleType);

    private static bool IsArticleType(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && (type.GetString()!.EndsWith("Article", StringComparison.Ordinal) || type.GetString() == "BlogPosting");

    private static string? NamesOf(JsonElement people)
    {
        var names = (people.ValueKind == JsonValueKind.Array ? people.EnumerateArray().ToList() : [people])
            .ConvertAll(person => person.ValueKind == JsonValueKind.String ? person.GetString() : StringOf(person, "name"));
        names.RemoveAll(string.IsNullOrWhiteSpace);
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? StringOf(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
