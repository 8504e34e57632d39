using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ArticleBot.Channels.Activities;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.DirectLine;

/// <summary>An activity as a client posts it: everything it may say is kept, everything the channel says itself is replaced.</summary>
internal static class PostedActivity
{
    /// <summary>Ids of people are short.</summary>
    private const int LongestUserId = 256;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ActivityJson.DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>Reads a body; the problem is a sentence for the client.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        if (!ActivityReader.TryParse(body, out activity, out problem))
            return false;

        problem = activity.Type is ActivityTypes.Invoke ? "Clients cannot send invokes." : NamesTwice(body);
        return problem is null;
    }

    /// <summary>Puts in what the channel says: id, time, place and sender.</summary>
    /// <remarks>Names match in any spelling, so the object is stamped and never its JSON: a second "From" would speak for somebody else.</remarks>
    /// <returns>A sentence for the client when the sender is not allowed, else null.</returns>
    public static string? Stamp(Activity activity, DirectLineCaller caller, string conversationId, string id, DateTimeOffset now)
    {
        var userId = caller.UserId ?? activity.From?.Id;
        if (caller.UserId is null && (userId is null || userId.Length is 0 or > LongestUserId || userId.StartsWith(IVisitors.Prefix, StringComparison.Ordinal)))
            return "from.id is missing, too long, or one of ours.";

        activity.Id = id;
        activity.Timestamp = now;
        activity.ChannelId = ChannelIds.Webchat;
        activity.ServiceUrl = null;
        activity.DeliveryMode = null;
        activity.RelatesTo = null;
        activity.Conversation = new ConversationAccount { Id = conversationId };
        activity.Recipient = BotAccount.Create();
        activity.From ??= new ChannelAccount();
        activity.From.Id = userId;
        activity.From.Role = RoleTypes.User;
        activity.From.Name = caller.UserName ?? activity.From.Name;
        return null;
    }

    private static string? NamesTwice(ReadOnlyMemory<byte> body)
    {
        try
        {
            _ = ActivityReader.FindDamage(ref body);
            using var document = JsonDocument.Parse(body, Options);
            return null;
        }
        catch (JsonException)
        {
            return "The activity names a property twice.";
        }
    }
}

/// <summary>How the bot appears on the local Direct Line.</summary>
internal static class BotAccount
{
    public static ChannelAccount Create() => new() { Id = "article-bot", Name = "Article Bot", Role = RoleTypes.Bot };
}
