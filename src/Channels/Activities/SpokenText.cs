using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Activities;

/// <summary>The person's own words in a message, without what the channel put around them.</summary>
internal static partial class SpokenText
{
    /// <summary>The text without mentions of the bot; a submitted card's words where there is no text; else empty.</summary>
    public static string Of(Activity message)
    {
        var text = message.Text;
        if (string.IsNullOrWhiteSpace(text))
            return FromValue(message.Value);

        foreach (var mention in MentionsOfBot(message))
            text = text.Replace(mention, " ", StringComparison.Ordinal);
        return Spaces().Replace(text, " ").Trim();
    }

    /// <summary>A channel that wraps the bot's name says so in an entity.</summary>
    private static IEnumerable<string> MentionsOfBot(Activity message)
    {
        foreach (var entity in message.Entities ?? [])
        {
            if (entity.Type is "mention"
                && entity.Properties.Member("mentioned").Text("id") is { Length: > 0 } id
                && id == message.Recipient?.Id
                && entity.Properties.Text("text") is { Length: > 0 } text)
                yield return text;
        }
    }

    private static string FromValue(object? value) => value switch
    {
        string text => text.Trim(),
        JObject card => (card.Text("question") ?? card.Text("text") ?? "").Trim(),
        _ => "",
    };

    [GeneratedRegex(@"[ \t\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
