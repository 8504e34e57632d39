using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Teams;

/// <summary>Articles as an Adaptive Card: a tap on a row opens the article.</summary>
internal static class ArticleListCard
{
    /// <summary>Cards stay below 28 KB; this many rows of the longest titles do.</summary>
    public const int MostRows = 25;

    public static Attachment Create(IReadOnlyList<ReplySource> articles)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = new JsonArray([.. articles.Take(MostRows).Select(Row)]),
        };
        if (articles.Count > MostRows)
            card["body"]!.AsArray().Add((JsonNode)Text($"and {articles.Count - MostRows} more", isSubtle: true));

        using var document = JsonDocument.Parse(card.ToJsonString());
        return new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = document.RootElement.Clone() };
    }

    private static JsonObject Row(ReplySource article)
    {
        var lines = new JsonArray(Text(PlainWords.Cut(ReplyText.Title(article), RootMessage.LongestTitle), isSubtle: false));
        var details = string.Join(", ", new[] { article.Publisher, article.Published }.OfType<string>().Select(PlainWords.Line).Where(part => part.Length > 0));
        if (details.Length > 0)
            lines.Add((JsonNode)Text(PlainWords.Cut(details, RootMessage.LongestTitle), isSubtle: true));

        var row = new JsonObject { ["type"] = "Container", ["items"] = lines };
        if (WebAddress.Of(article.Url) is { } url)
            row["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = url };
        return row;
    }

    /// <summary>Text blocks read Markdown; runs of rich text blocks do not, so titles need no escaping.</summary>
    private static JsonObject Text(string words, bool isSubtle) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject
        {
            ["type"] = "TextRun",
            ["text"] = words,
            ["weight"] = isSubtle ? "default" : "bolder",
            ["isSubtle"] = isSubtle,
        }),
    };
}
