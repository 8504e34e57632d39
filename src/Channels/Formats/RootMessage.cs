using System.Text.Json.Nodes;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Formats;

/// <summary>The one entity that carries label, citations and thumbs; Teams and Web Chat both read it.</summary>
/// <remarks>All four of type, @type, @context and the empty @id are needed: Web Chat cannot show the message otherwise.</remarks>
internal static class RootMessage
{
    public const int LongestTitle = 80;
    public const int LongestAbstract = 160;
    private const int LongestKeyword = 28;
    private const int MostKeywords = 3;

    public static JsonObject Create(bool isAnswer, IReadOnlyList<ReplySource> sources)
    {
        var message = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
        };
        if (isAnswer)
            message["additionalType"] = new JsonArray("AIGeneratedContent");
        if (sources.Count > 0)
            message["citation"] = new JsonArray([.. sources.Select(Claim)]);
        return message;
    }

    private static JsonObject Claim(ReplySource source)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = PlainWords.Cut(ReplyText.Title(source), LongestTitle),
            ["abstract"] = PlainWords.Cut(PlainWords.Line(source.Quote) is { Length: > 0 } quote ? quote : ReplyText.Title(source), LongestAbstract),
        };
        if (WebAddress.Of(source.Url) is { } url)
            appearance["url"] = url;

        string[] keywords = [.. new[] { source.Publisher, source.Published }.OfType<string>()
            .Select(word => PlainWords.Cut(PlainWords.Line(word), LongestKeyword)).Where(word => word.Length > 0).Take(MostKeywords)];
        if (keywords.Length > 0)
            appearance["keywords"] = new JsonArray([.. keywords.Select(word => JsonValue.Create(word))]);
        return new JsonObject { ["@type"] = "Claim", ["position"] = source.Number, ["appearance"] = appearance };
    }
}
