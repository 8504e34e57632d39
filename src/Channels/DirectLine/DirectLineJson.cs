using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleBot.Channels.DirectLine;

/// <summary>Direct Line's own records as JSON, generated at build time.</summary>
[JsonSerializable(typeof(ConversationResponse))]
[JsonSerializable(typeof(TokenRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>The contracts to use on the wire: what is sent is JSON, never HTML, so nothing but JSON needs escaping.</summary>
    public static DirectLineJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
