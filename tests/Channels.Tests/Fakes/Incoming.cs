using System.Text.Json.Nodes;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>Activities as channels send them.</summary>
internal static class Incoming
{
    private static int _ids;

    public static JsonObject Message(string serviceUrl, string text, string channelId = "emulator", string conversationId = "c1|livechat", string? id = null) =>
        new()
        {
            ["type"] = "message",
            ["id"] = id ?? $"in-{Interlocked.Increment(ref _ids)}",
            ["timestamp"] = "2026-11-22T20:43:43.1234567Z",
            ["localTimestamp"] = "2026-11-23T01:43:43.1234567+05:00",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = channelId,
            ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "Ada", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversationId },
            ["locale"] = "en-GB",
            ["text"] = text,
            ["textFormat"] = "plain",
        };

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        if (value is null)
            activity.Remove(name);
        else
            activity[name] = value;
        return activity;
    }

    public static JsonObject Of(string type, string serviceUrl, string channelId = "emulator") =>
        Message(serviceUrl, "", channelId).With("type", type).With("text", null).With("textFormat", null);

    /// <summary>A message in a one-on-one chat of Teams.</summary>
    public static JsonObject Teams(string serviceUrl, string text, string conversationType = "personal") =>
        Message(serviceUrl, text, "msteams", "a:1_x@thread;messageid=5/é").With(
            "conversation", new JsonObject { ["id"] = "a:1_x@thread;messageid=5/é", ["conversationType"] = conversationType, ["tenantId"] = "t-1" });
}
