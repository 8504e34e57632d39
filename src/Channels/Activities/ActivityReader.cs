using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Activities;

/// <summary>Reads an activity from the bytes of a request; whatever the bytes, the outcome is a value.</summary>
internal static class ActivityReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ActivityJson.DeepestNesting };

    /// <summary>The activity of a channel, or one sentence on what is wrong with it.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        if (!TryParse(body, out activity, out problem))
            return false;

        problem = activity switch
        {
            { Conversation.Id: null or "" } or { Conversation: null } => "The activity has no conversation.id.",
            { Type: ActivityTypes.Invoke, Name: null or "" } => "The invoke has no name.",
            { Id: "." or ".." } or { Conversation.Id: "." or ".." } or { ChannelId: "." or ".." } => "An id of dots is a path, not a name.",
            _ => null,
        };
        return problem is null;
    }

    /// <summary>An activity as it stands, of which only the type is certain.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        problem = FindDamage(ref body) ?? FindType(body.Span);
        if (problem is not null)
            return false;

        try
        {
            activity = ActivityJson.Read<Activity>(body);
        }
        catch (Newtonsoft.Json.JsonException exception)
        {
            problem = Path(exception) is { Length: > 0 and < 80 } path ? $"The value at {path} has the wrong kind." : "The body is not an activity.";
            return false;
        }

        if (activity is null)
        {
            problem = "The body is null.";
            return false;
        }

        Complete(activity);
        return true;
    }

    /// <summary>Drops a byte order mark and looks for what would fail later, when an unknown property is read or written again.</summary>
    public static string? FindDamage(ref ReadOnlyMemory<byte> body)
    {
        if (body.Span.StartsWith("\uFEFF"u8))
            body = body[3..];
        if (body.IsEmpty)
            return "The body is empty.";
        if (!Utf8.IsValid(body.Span))
            return "The body is not UTF-8.";

        try
        {
            var reader = new Utf8JsonReader(body.Span, Options);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
                return "The body is not a JSON object.";
            do
            {
                // Half a surrogate pair is legal JSON and no text; reading it is the only way to find it.
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    _ = reader.GetString();
            }
            while (reader.Read());
            return null;
        }
        catch (JsonException)
        {
            return "The body is not valid JSON, or nests too deeply.";
        }
        catch (InvalidOperationException)
        {
            return "The body holds half a surrogate pair.";
        }
    }

    /// <summary>Newtonsoft would take a number for a type as well.</summary>
    private static string? FindType(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, Options);
        string? type = null;
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType)
                type = reader.TokenType is JsonTokenType.String ? reader.GetString() : null;
            reader.Skip();
        }

        return string.IsNullOrEmpty(type) ? "The activity has no type." : null;
    }

    /// <summary>What the rest of the room may rely on: lists without gaps, a recipient that is the bot, and nothing that only the receiver may say.</summary>
    private static void Complete(Activity activity)
    {
        activity.CallerId = null;
        // The Emulator reads from.name of a reply without looking whether there is a sender.
        activity.Recipient ??= new ChannelAccount();
        activity.Recipient.Role = RoleTypes.Bot;
        activity.Entities = Whole(activity.Entities);
        activity.Attachments = Whole(activity.Attachments);
        activity.MembersAdded = Whole(activity.MembersAdded);
        activity.MembersRemoved = Whole(activity.MembersRemoved);
        activity.ReactionsAdded = Whole(activity.ReactionsAdded);
        activity.ReactionsRemoved = Whole(activity.ReactionsRemoved);
    }

    private static IList<T>? Whole<T>(IList<T>? list) => list is not null && list.Contains(default!) ? [.. list.Where(item => item is not null)] : list;

    private static string? Path(Newtonsoft.Json.JsonException exception) => exception switch
    {
        Newtonsoft.Json.JsonReaderException read => read.Path,
        Newtonsoft.Json.JsonSerializationException serialization => serialization.Path,
        _ => null,
    };
}
