using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleBot.Channels.Activities;

/// <summary>Everything of this room that is written as JSON, generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DeepestNesting)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(Connector.ResourceResponse))]
[JsonSerializable(typeof(Connector.ConversationParameters))]
[JsonSerializable(typeof(Connector.ConversationResource))]
[JsonSerializable(typeof(IReadOnlyList<ChannelAccount>))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(DirectLine.ConversationResponse))]
[JsonSerializable(typeof(DirectLine.TokenRequest))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>channelData may nest deeply; deeper than this is an attack.</summary>
    public const int DeepestNesting = 128;

    /// <summary>The contracts to use on the wire: what is sent is JSON, never HTML, so nothing but JSON needs escaping.</summary>
    public static ActivityJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DeepestNesting,
    });
}

/// <summary>The answer to a request that asked for its replies in the response.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<OutgoingActivity> Activities);

/// <summary>The one shape of every error of this protocol.</summary>
internal sealed record ErrorResponse(ErrorDetail Error)
{
    public static ErrorResponse Of(string code, string message) => new(new ErrorDetail(code, message));
}

/// <summary>What went wrong, in a word and in a sentence.</summary>
internal sealed record ErrorDetail(string Code, string Message);
