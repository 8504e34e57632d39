using System.Text;
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
            ["recipient"] = new JsonObject { ["id"] = "b", ["role"] = "bot", ["x-recipient"] = unknown[2]?.DeepClone() },
            ["x-top"] = unknown[3]?.DeepClone(),
            ["channelData"] = new JsonObject { ["x-data"] = unknown[4]?.DeepClone() },
            ["entities"] = new JsonArray([.. Enumerable.Range(0, count)
                .Select(i => new JsonObject { ["type"] = $"e{i}", ["x-entity"] = unknown[5]?.DeepClone() })]),
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
        var written = JsonNode.Parse(ActivityJson.Write(read));

        Assert.True(JsonNode.DeepEquals(WithoutNulls(activity), WithoutNulls(written!)), $"{activity}\n{written}");
    }, iter: 1000);

    [Fact]
    public void Numbers_keep_what_every_client_can_hold_and_whole_ones_every_digit()
    {
        const string entity = """{"type":"x","exact":0.30000000000000004,"whole":123456789012345678901234567890,"list":[1.0,0]}""";
        var json = Encoding.UTF8.GetBytes($$"""{"type":"message","conversation":{"id":"c"},"entities":[{{entity}}]}""");

        Assert.True(ActivityReader.TryRead(json, out var read, out _));

        Assert.Contains(entity, ActivityJson.WriteText(read), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_beyond_every_client_is_read_and_written_as_JSON_all_the_same()
    {
        Assert.True(ActivityReader.TryRead("""{"type":"message","conversation":{"id":"c"},"channelData":{"huge":1e400}}"""u8.ToArray(), out var read, out _));

        Assert.NotNull(JsonNode.Parse(ActivityJson.Write(read)));
    }

    [Fact]
    public void Dates_in_open_objects_stay_the_text_they_were_and_timestamps_keep_digits_and_offset()
    {
        const string json = """
            {"type":"message","conversation":{"id":"c"},"timestamp":"2026-11-22T20:43:43.1234567Z","localTimestamp":"2026-11-23T01:43:43.1234567+05:00",
            "channelData":{"at":"2026-11-22T20:43:43.100Z"},"value":{"at":"2026-11-22T21:43:43.1+01:00"},"x":"2026-11-22T20:43:43.100Z"}
            """;

        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out var read, out _));
        var written = JsonNode.Parse(ActivityJson.Write(read))!;

        var given = JsonNode.Parse(json)!;
        foreach (var name in new[] { "timestamp", "localTimestamp", "channelData", "value", "x" })
            Assert.True(JsonNode.DeepEquals(given[name], written[name]), $"{name}: {written[name]}");
    }

    [Theory]
    [InlineData("""{"type":5,"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","TYPE":5,"type":7,"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}} {}""")]
    [InlineData("""{'type':'message','conversation':{'id':'c'}}""")]
    [InlineData("""{type:"message","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},/* a comment */"text":"t"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"value":NaN}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"text":"\ud800"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"entities":"none"}""")]
    [InlineData("""{"type":"message","conversation":{"id":".."}}""")]
    [InlineData("""{"type":"message","id":".","conversation":{"id":"c"}}""")]
    public void What_the_SDK_would_read_and_no_channel_writes_is_refused(string json)
    {
        Assert.False(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out _, out var problem));

        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entities")]
    [InlineData("attachments")]
    [InlineData("membersAdded")]
    [InlineData("membersRemoved")]
    [InlineData("reactionsAdded")]
    [InlineData("reactionsRemoved")]
    public void A_list_with_a_gap_is_closed(string list)
    {
        Assert.True(ActivityReader.TryRead(
            Encoding.UTF8.GetBytes($$"""{"type":"message","conversation":{"id":"c"},"{{list}}":[null,{"type":"x","id":"y"},null]}"""), out var read, out _));

        Assert.Single(JsonNode.Parse(ActivityJson.Write(read))![list]!.AsArray());
    }

    [Fact]
    public void Nobody_says_on_the_wire_who_called()
    {
        Assert.True(ActivityReader.TryRead("""{"type":"message","conversation":{"id":"c"},"callerId":"urn:botframework:azure"}"""u8.ToArray(), out var read,
            out _));

        Assert.Null(read.CallerId);
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
