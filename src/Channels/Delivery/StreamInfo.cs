using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Delivery;

/// <summary>Says which step of which stream an activity is. Teams reads the entity, Web Chat 4.18 only channelData; both are always sent.</summary>
internal sealed class StreamInfo() : Entity("streaminfo")
{
    public const string Informative = "informative";
    public const string Streaming = "streaming";
    public const string Final = "final";

    [JsonProperty("streamType")]
    public required string StreamType { get; init; }

    /// <summary>1, 2, …; none on the final step.</summary>
    [JsonProperty("streamSequence")]
    public int? StreamSequence { get; init; }

    /// <summary>The id that the channel gave the first step; none on that step itself.</summary>
    [JsonProperty("streamId")]
    public string? StreamId { get; init; }

    public static bool IsIn(Activity activity) => activity.Entities?.Any(entity => entity is StreamInfo) ?? false;

    /// <summary>Puts the step into an activity, in both places.</summary>
    public void AddTo(Activity activity)
    {
        activity.Entities = [this, .. activity.Entities ?? []];
        var members = activity.ChannelData as JObject ?? [];
        members["streamType"] = StreamType;
        if (StreamSequence is { } number)
            members["streamSequence"] = number;
        if (StreamId is not null)
            members["streamId"] = StreamId;
        activity.ChannelData = members;
    }
}
