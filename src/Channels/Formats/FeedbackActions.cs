using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Formats;

/// <summary>Web Chat's thumbs: the click comes back as an event that carries the action, but not the message it belongs to.</summary>
internal static class FeedbackActions
{
    public const string EventName = "webchat:activity-status/feedback";
    private const string Prefix = "reply:";

    public static JsonArray Create(string replyId) => [Thumb("LikeAction", replyId), Thumb("DislikeAction", replyId)];

    /// <summary>The reply and the thumb of a click, or null for anything else.</summary>
    public static (string ReplyId, bool IsPositive)? Read(JsonElement action)
    {
        if (action.Text("@id") is not { } id || !id.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var reply = id[Prefix.Length..];
        return (action.Text("@type"), reply.LastIndexOf('#')) switch
        {
            ("LikeAction", > 0 and var end) => (reply[..end], true),
            ("DislikeAction", > 0 and var end) => (reply[..end], false),
            _ => null,
        };
    }

    /// <summary>Ids must differ, else Web Chat takes both thumbs for one.</summary>
    private static JsonObject Thumb(string type, string replyId) => new()
    {
        ["@type"] = type,
        ["@id"] = $"{Prefix}{replyId}#{type}",
        ["actionStatus"] = "PotentialActionStatus",
    };
}
