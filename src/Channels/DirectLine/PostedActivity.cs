using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.DirectLine;

/// <summary>An activity as a client posts it: everything it may say is kept, everything the channel says itself is replaced.</summary>
internal static class PostedActivity
{
    /// <summary>Ids of people are short.</summary>
    private const int LongestUserId = 256;

    private static readonly string[] NotForClients =
        ["id", "timestamp", "channelId", "serviceUrl", "callerId", "conversation", "recipient", "deliveryMode", "relatesTo"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ActivityJson.DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>Reads a body; the problem is a sentence for the client.</summary>
    public static bool TryRead(byte[] body, [NotNullWhen(true)] out JsonObject? activity, [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        ReadOnlySpan<byte> json = body;
        problem = ActivityReader.FindDamage(ref json);
        if (problem is not null)
            return false;

        try
        {
            activity = (JsonObject)JsonNode.Parse(json, documentOptions: Options)!;
        }
        catch (JsonException)
        {
            problem = "The activity names a property twice.";
            return false;
        }

        problem = activity["type"] switch
        {
            JsonValue type when type.GetValueKind() is JsonValueKind.String && type.GetValue<string>() is var name && name.Length > 0 =>
                name is ActivityTypes.Invoke ? "Clients cannot send invokes." : null,
            _ => "The activity has no type.",
        };
        return problem is null;
    }

    /// <summary>Puts in what the channel says: id, time, place and sender.</summary>
    /// <returns>A sentence for the client when the sender is not allowed, else null.</returns>
    public static string? Stamp(JsonObject activity, DirectLineCaller caller, string conversationId, string id, string timestamp)
    {
        var sender = activity["from"] as JsonObject;
        var userId = caller.UserId ?? Text(sender?["id"]);
        if (caller.UserId is null && (userId is null || userId.Length is 0 or > LongestUserId || userId.StartsWith("dl_", StringComparison.Ordinal)))
            return "from.id is missing, too long, or one of ours.";

        foreach (var name in NotForClients)
            activity.Remove(name);
        activity["id"] = id;
        activity["timestamp"] = timestamp;
        activity["channelId"] = ChannelIds.WebChat;
        activity["conversation"] = new JsonObject { ["id"] = conversationId };
        var from = sender?.DeepClone().AsObject() ?? [];
        from["id"] = userId;
        from["role"] = "user";
        if (caller.UserName is not null)
            from["name"] = caller.UserName;
        activity["from"] = from;
        activity["recipient"] = new JsonObject { ["id"] = BotAccount.Id, ["name"] = BotAccount.Name, ["role"] = "bot" };
        return null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;
}

/// <summary>How the bot appears on the local Direct Line.</summary>
internal static class BotAccount
{
    public const string Id = "article-bot";
    public const string Name = "Article Bot";
}
