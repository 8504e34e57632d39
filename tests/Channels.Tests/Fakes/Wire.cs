using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>What the other side gets to read.</summary>
internal static class Wire
{
    public static JsonNode Json(object written) => JsonNode.Parse(ActivityJson.Write(written))!;

    public static IEnumerable<JsonNode> Entities(this JsonNode activity) => activity["entities"]?.AsArray().OfType<JsonNode>() ?? [];

    /// <summary>The one entity that carries label, citations and thumbs, or null.</summary>
    public static JsonNode? RootMessage(this JsonNode activity) => activity.Entities().FirstOrDefault(entity => (string?)entity["@id"] == "");
}
