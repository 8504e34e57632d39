using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArticleBot.Articles.Readers.FrontMatter;

/// <summary>Takes facts from what front matter of any dialect says, once it is read into one form.</summary>
internal static class FactTree
{
    // Tables in which themes and generators keep facts of the article: Hugo's params, Zola's taxonomies and extra, a page's own metadata.
    private static readonly WordSet Containers = WordSet.Of("taxonomies params extra meta metadata page");

    /// <summary>Takes every fact of a mapping; what stands outermost wins.</summary>
    public static void Take(JsonObject mapping, FactsBuilder facts)
    {
        foreach (var (name, value) in mapping)
            facts.Take(name, WordsOf(value));
        foreach (var (name, value) in mapping)
        {
            if (!Containers.Contains(name) || value is not JsonObject inner)
                continue;
            foreach (var (innerName, innerValue) in inner)
                facts.Take(innerName, WordsOf(innerValue));
        }
    }

    // A value, the name of a person or site, or a list of these.
    private static string? WordsOf(JsonNode? value) => value switch
    {
        JsonArray list => string.Join(", ", list.Select(item => item is JsonArray ? null : WordsOf(item)).Where(words => !string.IsNullOrWhiteSpace(words))),
        JsonObject thing => thing["name"] is JsonValue name ? name.ToString() : null,
        JsonValue single when single.GetValueKind() is not (JsonValueKind.Null or JsonValueKind.Undefined) => single.ToString(),
        _ => null,
    };
}
