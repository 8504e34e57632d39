using System.Buffers;
using System.Text.Json;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Sources;

/// <summary>The article of one JSON line.</summary>
/// <param name="Id">Its id, which becomes its key.</param>
/// <param name="Draft">Its text and facts.</param>
internal sealed record JsonArticle(string Id, ArticleDraft Draft)
{
    private static readonly string[] Facts = ["title", "url", "source", "published", "author", "category"];

    /// <summary>Reads a line. False with a reason when it holds no article; false without one when it is blank.</summary>
    public static bool TryParse(ReadOnlySequence<byte> line, out JsonArticle? article, out string? failure)
    {
        article = null;
        failure = null;
        if (IsBlank(line))
            return false;

        var facts = new FactsBuilder();
        string? id = null, text = null;
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                failure = "It is no JSON object; write one article as {\"id\": …, \"title\": …, \"text\": …} on one line.";
                return false;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (json.ValueTextEquals("id"u8))
                    id = NextValue(ref json);
                else if (json.ValueTextEquals("text"u8))
                    text = NextValue(ref json);
                else if (KnownFact(ref json) is { } name)
                    facts.Take(name, NextValue(ref json));
                else
                    json.Skip();
            }

            // Whatever follows the object makes the line unreadable, rather than half of it being taken silently.
            json.Read();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            failure = $"It is no valid JSON ({Where(broken)}); write one whole article on one line, in UTF-8.";
            return false;
        }

        failure = string.IsNullOrWhiteSpace(id) ? "It has no \"id\"; give each article an id of its own."
            : HasDotSegment(id) ? $"The id “{id}” has “.” or “..” between slashes, which no link can keep; write it without."
            : string.IsNullOrWhiteSpace(text) ? $"The article “{id}” has no \"text\"." : null;
        if (failure is null)
            article = new JsonArticle(id!.Trim(), PlainTextReader.Parse(text!, facts.Build()));
        return failure is null;
    }

    /// <summary>The id becomes the path of the article's link, in which every browser drops such segments (RFC 3986, 5.2.4).</summary>
    private static bool HasDotSegment(string id) => id.Trim().Split('/').Any(segment => segment is "." or "..");

    private static string? KnownFact(ref Utf8JsonReader json)
    {
        foreach (var name in Facts)
        {
            if (json.ValueTextEquals(name))
                return name;
        }

        return null;
    }

    private static string? NextValue(ref Utf8JsonReader json)
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number:
                return System.Text.Encoding.UTF8.GetString(json.HasValueSequence ? json.ValueSequence.ToArray() : json.ValueSpan);
            case JsonTokenType.StartArray:
                return Joined(ref json);
            default:
                json.Skip();
                return null;
        }
    }

    // Several authors or categories.
    private static string Joined(ref Utf8JsonReader json)
    {
        var values = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.String)
                values.Add(json.GetString()!);
            else
                json.Skip();
        }

        return string.Join(", ", values);
    }

    private static string Where(Exception broken) =>
        broken is JsonException { BytePositionInLine: { } position } ? $"at byte {position + 1}" : "broken characters";

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
                return false;
        }

        return true;
    }
}
