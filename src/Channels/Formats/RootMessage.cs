using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ArticleBot.Channels.Formats;

/// <summary>The one entity that carries label, citations and thumbs; Teams and Web Chat both read it.</summary>
/// <remarks>All four of type, @type, @context and the empty @id are needed: Web Chat cannot show the message otherwise.</remarks>
internal sealed class RootMessage() : Entity("https://schema.org/Message")
{
    public const int LongestTitle = 80;
    public const int LongestAbstract = 160;
    private const int LongestKeyword = 28;
    private const int MostKeywords = 3;

    [JsonProperty("@type")]
    public string SchemaType { get; init; } = "Message";

    [JsonProperty("@context")]
    public string Context { get; init; } = "https://schema.org";

    [JsonProperty("@id")]
    public string Id { get; init; } = "";

    [JsonProperty("additionalType")]
    public IReadOnlyList<string>? AdditionalType { get; init; }

    [JsonProperty("citation")]
    public IReadOnlyList<Claim>? Citation { get; init; }

    [JsonProperty("potentialAction")]
    public IReadOnlyList<Thumb>? PotentialAction { get; set; }

    public static RootMessage Create(bool isAnswer, IReadOnlyList<ReplySource> sources) => new()
    {
        AdditionalType = isAnswer ? ["AIGeneratedContent"] : null,
        Citation = sources.Count > 0 ? [.. sources.Select(ClaimOf)] : null,
    };

    private static Claim ClaimOf(ReplySource source)
    {
        string[] keywords = [.. new[] { source.Publisher, source.Published }.OfType<string>()
            .Select(word => PlainWords.Cut(PlainWords.Line(word), LongestKeyword)).Where(word => word.Length > 0).Take(MostKeywords)];
        return new Claim
        {
            Position = source.Number,
            Appearance = new Appearance
            {
                Name = PlainWords.Cut(ReplyText.Title(source), LongestTitle),
                Abstract = PlainWords.Cut(PlainWords.Line(source.Quote) is { Length: > 0 } quote ? quote : ReplyText.Title(source), LongestAbstract),
                Url = WebAddress.Of(source.Url),
                Keywords = keywords.Length > 0 ? keywords : null,
            },
        };
    }
}

/// <summary>What one number in the text stands for.</summary>
internal sealed class Claim
{
    [JsonProperty("@type")]
    public string SchemaType { get; init; } = "Claim";

    [JsonProperty("position")]
    public required int Position { get; init; }

    [JsonProperty("appearance")]
    public required Appearance Appearance { get; init; }

    /// <summary>The title that Web Chat shows, uncut.</summary>
    [JsonProperty("name")]
    public string? Name { get; set; }
}

/// <summary>How a cited article is shown.</summary>
internal sealed class Appearance
{
    [JsonProperty("@type")]
    public string SchemaType { get; init; } = "DigitalDocument";

    [JsonProperty("name")]
    public required string Name { get; init; }

    [JsonProperty("abstract")]
    public required string Abstract { get; init; }

    [JsonProperty("url")]
    public string? Url { get; init; }

    [JsonProperty("keywords")]
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>The heading above the quote, for pages that show sources in their own way.</summary>
    [JsonProperty("articleSection")]
    public string? Section { get; set; }

    /// <summary>The whole quote, for the same.</summary>
    [JsonProperty("articleBody")]
    public string? Quote { get; set; }

    /// <summary>What Web Chat shows in a dialog, as Markdown, where there is no address to open.</summary>
    [JsonProperty("text")]
    public string? Text { get; set; }
}
