using Newtonsoft.Json;

namespace ArticleBot.Channels.Formats;

/// <summary>A thumb up or down that a message offers.</summary>
internal sealed class Thumb
{
    [JsonProperty("@type")]
    public required string SchemaType { get; init; }

    [JsonProperty("@id")]
    public required string Id { get; init; }

    [JsonProperty("actionStatus")]
    public string ActionStatus { get; init; } = "PotentialActionStatus";
}
