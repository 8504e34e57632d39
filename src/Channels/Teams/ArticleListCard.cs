using ArticleBot.Channels.Formats;
using ArticleBot.Channels.Turns;
using ArticleBot.Languages;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Teams;

/// <summary>Articles as an Adaptive Card, with the words quoted of them where an answer is explained: a tap on a row opens the article.</summary>
internal static class ArticleListCard
{
    /// <summary>Cards stay below 28 KB; this many rows of the longest titles do.</summary>
    public const int MostRows = 25;

    private const int LongestQuote = 300;

    public static Attachment Create(IReadOnlyList<ReplySource> articles)
    {
        var card = new JObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = new JArray(articles.Take(MostRows).Select(Row)),
        };
        if (articles.Count > MostRows)
            ((JArray)card["body"]!).Add(Text(Phrases.FormatAndMore(articles.Count - MostRows), isStrong: false, isSubtle: true));

        return new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card };
    }

    private static JObject Row(ReplySource article)
    {
        var lines = new JArray(Text(PlainWords.Cut(ReplyText.Title(article), RootMessage.LongestTitle), isStrong: true, isSubtle: false));
        var details = string.Join(", ", new[] { article.Publisher, article.Published }.OfType<string>().Select(PlainWords.Line).Where(part => part.Length > 0));
        if (details.Length > 0)
            lines.Add(Text(PlainWords.Cut(details, RootMessage.LongestTitle), isStrong: false, isSubtle: true));

        if (PlainWords.Line(article.Quote) is { Length: > 0 } quote)
            lines.Add(Text(Phrases.FormatQuoted(PlainWords.Cut(quote, LongestQuote)), isStrong: false, isSubtle: false));

        var row = new JObject { ["type"] = "Container", ["items"] = lines };
        if (WebAddress.Of(article.Url) is { } url)
            row["selectAction"] = new JObject { ["type"] = "Action.OpenUrl", ["url"] = url };
        return row;
    }

    /// <summary>Text blocks read Markdown; runs of rich text blocks do not, so titles need no escaping.</summary>
    private static JObject Text(string words, bool isStrong, bool isSubtle) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JArray(new JObject
        {
            ["type"] = "TextRun",
            ["text"] = words,
            ["weight"] = isStrong ? "bolder" : "default",
            ["isSubtle"] = isSubtle,
        }),
    };
}
