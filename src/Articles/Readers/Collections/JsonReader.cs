using System.Text.Json;

namespace ArticleBot.Articles.Readers.Collections;

/// <summary>Reads JSON files that hold an article, a list of articles, or a list under any name in an object (such as a JSON Feed).</summary>
internal sealed class JsonReader : ICollectionReader
{
    private static readonly string[] TextNames = ["text", "content", "body", "articleBody", "content_html", "content_text", "html", "markdown", "description",
        "summary"];
    private static readonly string[] IdNames = ["id", "_id", "guid", "key", "slug", "url"];

    private static readonly (string Fact, string[] Names)[] Facts =
    [
        ("title", ["title", "headline", "name", "subject"]),
        ("author", ["author", "authors", "byline", "creator"]),
        ("published", ["published", "date", "datePublished", "date_published", "published_at", "publishedAt", "pubDate", "created"]),
        ("source", ["source", "site", "publisher"]),
        ("url", ["url", "link", "permalink", "canonical"]),
        ("category", ["category", "section"]),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    /// <inheritdoc/>
    public IEnumerable<CollectedArticle> Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        using var document = Parse(content);
        var names = new EntryNames();
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && TextOf(root) is not null && ListIn(root) is null)
        {
            yield return new CollectedArticle(string.Empty, DraftOf(root));
            yield break;
        }

        if ((root.ValueKind == JsonValueKind.Array ? root : ListIn(root)) is not { } list)
            throw new InvalidDataException("It holds no article; write one as {\"title\": …, \"text\": …}, or a list of them.");
        foreach (var item in list.EnumerateArray())
        {
            budget.Check();
            var name = names.Of(item.ValueKind == JsonValueKind.Object ? First(item, IdNames) : null);
            yield return item.ValueKind == JsonValueKind.Object && TextOf(item) is not null
                ? new CollectedArticle(name, DraftOf(item))
                : new CollectedArticle(name, null, "It is no article; write it as {\"title\": …, \"text\": …}.");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            return content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? JsonDocument.Parse(content[3..], options)
                : content.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? JsonDocument.Parse(TextDecoder.Decode(content.Span), options)
                : JsonDocument.Parse(content, options);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"It is no valid JSON (line {failure.LineNumber + 1}); save it again in UTF-8.", failure);
        }
    }

    // The longest list of objects with text; other lists, such as tags, have none.
    private static JsonElement? ListIn(JsonElement root) => root.ValueKind != JsonValueKind.Object ? null : root.EnumerateObject()
        .Select(property => property.Value)
        .Where(value => value.ValueKind == JsonValueKind.Array
            && value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && TextOf(item) is not null))
        .OrderByDescending(value => value.GetArrayLength())
        .Select(value => (JsonElement?)value)
        .FirstOrDefault();

    private static ArticleDraft DraftOf(JsonElement item)
    {
        var facts = new FactsBuilder();
        foreach (var (fact, names) in Facts)
        {
            if (First(item, names) is { } value && (fact != "url" || value.Contains("://", StringComparison.Ordinal)))
                facts.Take(fact, value);
        }

        return HtmlText.Parse(TextOf(item)!, facts.Build());
    }

    private static string? TextOf(JsonElement item) => First(item, TextNames);

    private static string? First(JsonElement item, string[] names)
    {
        foreach (var name in names)
        {
            if (item.TryGetProperty(name, out var value) && Words(value) is { Length: > 0 } words)
                return words;
        }

        return null;
    }

    // A string, a number, the name of a person, or several of them.
    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Words(name),
        JsonValueKind.Object when value.TryGetProperty("rendered", out var rendered) => Words(rendered),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Words).Where(words => !string.IsNullOrEmpty(words))),
        _ => null,
    };
}
