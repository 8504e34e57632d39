using System.Text.Json;
using AngleSharp.Html.Dom;

namespace ArticleBot.Articles.Readers.Pages;

/// <summary>What a page tells programs about its article (schema.org, written as JSON-LD).</summary>
internal static class LinkedData
{
    private const int LongestJson = 1024 * 1024;

    // Things on a page that have dates and authors of their own.
    private static readonly WordSet Others = WordSet.Of(
        "Organization NewsMediaOrganization Person ImageObject VideoObject AudioObject BreadcrumbList ListItem Comment Review Rating AggregateRating "
        + "Offer Product SearchAction WebSite");

    /// <summary>Takes facts: from articles first, then from whatever else the page says it is.</summary>
    public static void TakeFacts(IHtmlDocument page, FactsBuilder facts)
    {
        Read(page, things =>
        {
            foreach (var article in things.Where(IsArticle))
                Take(article, facts, "headline");
            foreach (var other in things.Where(thing => !IsArticle(thing) && !TypesOf(thing).Any(type => Others.Contains(type))))
                Take(other, facts, "headline");
        });
    }

    /// <summary>The text of the article, for pages that hold it nowhere else; null when there is none.</summary>
    public static string? BodyOf(IHtmlDocument page)
    {
        string? body = null;
        Read(page, things => body ??= things.Select(thing => StringOf(thing, "articleBody") ?? (IsArticle(thing) ? StringOf(thing, "text") : null))
            .FirstOrDefault(words => !string.IsNullOrWhiteSpace(words)));
        return body;
    }

    private static void Take(JsonElement thing, FactsBuilder facts, string title)
    {
        facts.Take("title", StringOf(thing, title));
        facts.Take("published", StringOf(thing, "datePublished"));
        facts.Take("created", StringOf(thing, "dateCreated"));
        facts.Take("modified", StringOf(thing, "dateModified"));
        if (thing.TryGetProperty("author", out var author) || thing.TryGetProperty("creator", out author))
            facts.Take("byline", NamesOf(author));
        if (thing.TryGetProperty("publisher", out var publisher))
            facts.Take("source", NamesOf(publisher));
        facts.Take("section", StringOf(thing, "articleSection"));
    }

    private static void Read(IHtmlDocument page, Action<List<JsonElement>> read)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            var json = script.TextContent;
            if (json.Length > LongestJson)
                continue;
            try
            {
                using var document = JsonDocument.Parse(json,
                    new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                read(ThingsIn(document.RootElement));
            }
            catch (JsonException)
            {
                // Broken linked data is common and nobody's loss: the page itself is still readable.
            }
        }
    }

    // A thing, a list of them, or a graph; and what a page says its main thing is.
    private static List<JsonElement> ThingsIn(JsonElement root)
    {
        var roots = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        var things = new List<JsonElement>();
        foreach (var item in roots.Where(item => item.ValueKind == JsonValueKind.Object))
        {
            if (item.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
                things.AddRange(graph.EnumerateArray());
            else
                things.Add(item);
            if (item.TryGetProperty("mainEntity", out var main))
                things.Add(main);
        }

        things.RemoveAll(thing => thing.ValueKind != JsonValueKind.Object);
        return things;
    }

    private static bool IsArticle(JsonElement thing) => TypesOf(thing).Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "HowTo" or "Recipe");

    private static IEnumerable<string> TypesOf(JsonElement thing) =>
        !thing.TryGetProperty("@type", out var type) ? []
        : (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToList() : [type])
            .Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!.Split('/', ':')[^1]);

    private static string? NamesOf(JsonElement people)
    {
        var names = (people.ValueKind == JsonValueKind.Array ? people.EnumerateArray().ToList() : [people])
            .ConvertAll(person => person.ValueKind == JsonValueKind.String ? person.GetString() : StringOf(person, "name"));
        // An address is no name.
        names.RemoveAll(name => string.IsNullOrWhiteSpace(name) || name.Contains("://", StringComparison.Ordinal));
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? StringOf(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
