using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace ArticleBot.Channels.Activities;

/// <summary>Reads an activity from the bytes of a request; whatever the bytes, the outcome is a value.</summary>
internal static class ActivityReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ActivityJson.DeepestNesting };

    /// <summary>The activity, or one sentence on what is wrong with it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out Activity? activity, [NotNullWhen(false)] out string? problem)
    {
        activity = null;
        problem = FindDamage(ref body);
        if (problem is not null)
            return false;

        try
        {
            activity = JsonSerializer.Deserialize(body, ActivityJson.Wire.Activity);
        }
        catch (JsonException exception)
        {
            problem = exception.Path is { Length: > 0 and < 80 } path ? $"The value at {path} has the wrong kind." : "The body is not an activity.";
            return false;
        }

        problem = activity switch
        {
            null => "The body is null.",
            { Type: null or "" } => "The activity has no type.",
            { Conversation.Id: null or "" } or { Conversation: null } => "The activity has no conversation.id.",
            { Type: ActivityTypes.Invoke, Name: null or "" } => "The invoke has no name.",
            _ => null,
        };
        return problem is null;
    }

    /// <summary>Drops a byte order mark and looks for what would fail later, when an unknown property is read or written again.</summary>
    public static string? FindDamage(ref ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body[3..];
        if (body.IsEmpty)
            return "The body is empty.";
        if (!Utf8.IsValid(body))
            return "The body is not UTF-8.";

        try
        {
            var reader = new Utf8JsonReader(body, Options);
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
}
