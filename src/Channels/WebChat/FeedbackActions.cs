using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Formats;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.WebChat;

/// <summary>Web Chat's thumbs: the click comes back as an event that carries the action, but not the message it belongs to.</summary>
internal static class FeedbackActions
{
    public const string EventName = "webchat:activity-status/feedback";
    private const string Prefix = "reply:";

    /// <summary>Ids must differ, else Web Chat takes both thumbs for one.</summary>
    public static IReadOnlyList<Thumb> Create(string replyId) =>
        [.. new[] { "LikeAction", "DislikeAction" }.Select(type => new Thumb { SchemaType = type, Id = $"{Prefix}{replyId}#{type}" })];

    /// <summary>The reply and the thumb of a click, or null for anything else.</summary>
    public static (string ReplyId, bool IsPositive)? Read(Entity action)
    {
        if (action.Properties.Text("@id") is not { } id || !id.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var reply = id[Prefix.Length..];
        return (action.Properties.Text("@type"), reply.LastIndexOf('#')) switch
        {
            ("LikeAction", > 0 and var end) => (reply[..end], true),
            ("DislikeAction", > 0 and var end) => (reply[..end], false),
            _ => null,
        };
    }
}
