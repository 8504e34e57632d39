using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;
using CsCheck;

namespace ArticleBot.Channels.Tests.Activities;

/// <summary>What is not known is not lost.</summary>
public sealed class ActivityTests
{
    [Fact]
    public void Everything_unknown_survives_reading_and_writing_at_every_level() => Gen.Select(Unknown.Array[9], Gen.Int[0, 3]).Sample((unknown, count) =>
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["conversation"] = new JsonObject { ["id"] = "c", ["x-conversation"] = unknown[0]?.DeepClone() },
            ["from"] = new JsonObject { ["id"] = "u", ["x-from"] = unknown[1]?.DeepClone() },
            ["recipient"] = new JsonObject { ["id"] = "b", ["x-recipient"] = unknown[2]?.DeepClone() },
            ["x-top"] = unknown[3]?.DeepClone(),
            ["channelData"] = new JsonObject { ["x-data"] = unknown[4]?.DeepClone() },
            ["entities"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject { ["type"] = $"e{i}", ["x-entity"] = unknown[5]?.DeepClone() })]),
            ["attachments"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ =>
                new JsonObject { ["contentType"] = "t", ["content"] = unknown[6]?.DeepClone(), ["x-attachment"] = unknown[7]?.DeepClone() })]),
            ["value"] = new JsonObject { ["x-value"] = unknown[8]?.DeepClone() },
            ["timestamp"] = "2026-11-22T20:43:43.1234567Z",
            ["localTimestamp"] = "2026-11-23T01:43:43.1234567+05:00",
            ["textFormat"] = "a format of tomorrow",
            ["deliveryMode"] = "a mode of tomorrow",
        };
        var json = Encoding.UTF8.GetBytes(activity.ToJsonString());

        Assert.True(ActivityReader.TryRead(json, out var read, out _));
        var written = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(read, ActivityJson.Wire.Activity));

        Assert.True(JsonNode.DeepEquals(WithoutNulls(activity), WithoutNulls(written!)), $"{activity}\n{written}");
    }, iter: 1000);

    [Fact]
    public void Numbers_keep_every_digit()
    {
        const string entity = """{"type":"x","exact":1.10000000000000000001,"huge":1e400,"list":[1.0,-0]}""";
        var json = Encoding.UTF8.GetBytes($$"""{"type":"message","conversation":{"id":"c"},"entities":[{{entity}}]}""");

        Assert.True(ActivityReader.TryRead(json, out var read, out _));

        Assert.Contains(entity, JsonSerializer.Serialize(read, ActivityJson.Wire.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_sentence() => Gen.Byte.Array[0, 300].Sample(bytes =>
        Assert.True(ActivityReader.TryRead(bytes, out _, out var problem) || problem!.Length > 0), iter: 5000);

    private static readonly Gen<JsonNode?> Unknown = Gen.OneOf(
        Gen.String.Select(text => (JsonNode?)JsonValue.Create(text.Replace("\uFFFF", "", StringComparison.Ordinal))),
        Gen.Double[-1e6, 1e6].Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Gen.Int.Array[0, 3].Select(numbers => (JsonNode?)new JsonArray([.. numbers.Select(number => JsonValue.Create(number))])),
        Gen.Int.Select(number => (JsonNode?)new JsonObject { ["deep"] = new JsonObject { ["er"] = number } }));

    /// <summary>A property that is absent and one that is null mean the same on the wire.</summary>
    private static JsonNode WithoutNulls(JsonNode node)
    {
        var copy = JsonNode.Parse(node.ToJsonString())!;
        Prune(copy);
        return copy;

        static void Prune(JsonNode? part)
        {
            if (part is JsonArray array)
            {
                foreach (var item in array)
                    Prune(item);
            }
            else if (part is JsonObject members)
            {
                foreach (var (name, value) in members.ToList())
                {
                    if (value is null)
                        members.Remove(name);
                    else
                        Prune(value);
                }
            }
        }
    }
}
