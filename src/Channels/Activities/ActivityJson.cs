using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace ArticleBot.Channels.Activities;

/// <summary>Activities as JSON, in both directions.</summary>
internal static class ActivityJson
{
    /// <summary>channelData may nest deeply; deeper than this is an attack.</summary>
    public const int DeepestNesting = 128;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What the SDK's own client shares as well: a resolver studies each type once, and a new one would study all of them again.</summary>
    public static DefaultContractResolver Contracts { get; } = new();

    /// <summary>Dates inside open objects stay the text they were; a body with something behind its end is refused.</summary>
    private static readonly JsonSerializer Reader = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = DeepestNesting,
        CheckAdditionalContent = true,
    });

    private static readonly JsonSerializer Writer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = Contracts,
        NullValueHandling = NullValueHandling.Ignore,
        Converters = { new UtcTimestamps() },
    });

    /// <summary>Reads UTF-8 that is known to be an undamaged JSON object.</summary>
    /// <exception cref="JsonException">A value has the wrong kind.</exception>
    public static T? Read<T>(ReadOnlyMemory<byte> json)
    {
        using var text = new JsonTextReader(new StreamReader(new MemoryStream(json.ToArray(), writable: false), Utf8));
        return Reader.Deserialize<T>(text);
    }

    /// <summary>Reads JSON of our own that becomes part of an activity.</summary>
    public static JToken ReadText(string json)
    {
        using var text = new JsonTextReader(new StringReader(json));
        return Reader.Deserialize<JToken>(text)!;
    }

    /// <summary>Writes an activity or another object of the SDK as UTF-8.</summary>
    public static byte[] Write(object value)
    {
        using var bytes = new MemoryStream();
        using (var text = new JsonTextWriter(new StreamWriter(bytes, Utf8)))
            Writer.Serialize(text, value);
        return bytes.ToArray();
    }

    /// <summary>Writes as text.</summary>
    public static string WriteText(object value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Writer.Serialize(text, value);
        return text.ToString();
    }

    /// <summary>Channels write UTC with a Z; an offset that tells a person's own time stays.</summary>
    private sealed class UtcTimestamps : JsonConverter<DateTimeOffset?>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, DateTimeOffset? value, JsonSerializer serializer) => writer.WriteValue(
            value is { Offset.Ticks: 0 } utc
                ? utc.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : value?.ToString("O", CultureInfo.InvariantCulture));

        public override DateTimeOffset? ReadJson(
            JsonReader reader, Type objectType, DateTimeOffset? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
                throw new NotSupportedException();
    }
}
