using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Activities;

/// <summary>Reads members of JSON from outside: what is absent or of another kind is null, never an exception.</summary>
internal static class Tokens
{
    public static JToken? Member(this JToken? token, string name) =>
        token is JObject members && members.TryGetValue(name, StringComparison.Ordinal, out var member) ? member : null;

    public static string? Text(this JToken? token, string name) => token.Member(name) is JValue { Type: JTokenType.String, Value: string text } ? text : null;
}
