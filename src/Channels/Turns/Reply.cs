using System.Globalization;
using System.Text.Json;

namespace ArticleBot.Channels.Turns;

/// <summary>A reply as a value, the same for every channel; each channel's format shows the best it can of it.</summary>
public sealed record Reply
{
    /// <summary>Names the reply, so that feedback finds it again.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the sentences answer from articles (and the channel labels them so), or are the bot's own words.</summary>
    public required ReplyKind Kind { get; init; }

    /// <summary>The short answer set off above the sentences, or null.</summary>
    public string? ShortAnswer { get; init; }

    /// <summary>The sentences in order, as plain text without markers or markup.</summary>
    public required IReadOnlyList<ReplySentence> Sentences { get; init; }

    /// <summary>What is cited, numbered 1 to n; every number occurs in a sentence.</summary>
    public IReadOnlyList<ReplySource> Sources { get; init; } = [];

    /// <summary>Articles that are not cited: nearest ones after a refusal, or a list that was asked for.</summary>
    public IReadOnlyList<ReplySource> Related { get; init; } = [];

    /// <summary>At most three further questions.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>A remark on how the reply came about, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>"Why this answer", for the Emulator's inspector; null where nobody may see it.</summary>
    public JsonElement? Trace { get; init; }

    /// <summary>A reply in the bot's own words: an apology, a word about files.</summary>
    internal static Reply Said(string words) => new()
    {
        Id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
        Kind = ReplyKind.SmallTalk,
        Sentences = [new ReplySentence(words, [])],
    };
}

/// <summary>What a reply is.</summary>
public enum ReplyKind
{
    /// <summary>An answer from the articles.</summary>
    Answer,

    /// <summary>The articles do not hold the answer.</summary>
    Refusal,

    /// <summary>A question back.</summary>
    Clarification,

    /// <summary>A greeting, help, a list of articles, an apology.</summary>
    SmallTalk,
}

/// <summary>One sentence of a reply.</summary>
/// <param name="Text">Plain text; channels escape it.</param>
/// <param name="Sources">Numbers of its sources; shown as [1][2] behind the sentence.</param>
public sealed record ReplySentence(string Text, IReadOnlyList<int> Sources)
{
    /// <summary>Where several sides are told: whose words these are; plain text. Such a sentence is a paragraph of its own. Else null.</summary>
    public string? Side { get; init; }

    /// <summary>The same as a list, for channels that show one; null where the sentence is none.</summary>
    public ReplyList? List { get; init; }
}

/// <summary>A list or steps.</summary>
/// <param name="Before">What introduces them; plain text, may be empty.</param>
/// <param name="Items">The items in order; plain text.</param>
/// <param name="After">What follows, such as a mark that there are more; plain text, may be empty.</param>
public sealed record ReplyList(string Before, IReadOnlyList<string> Items, string After)
{
    /// <summary>The number of the first item where they are numbered; else null.</summary>
    public int? FirstNumber { get; init; }
}

/// <summary>A source of a reply.</summary>
/// <param name="Number">1 to n for cited ones, 0 for related ones.</param>
/// <param name="Title">The article's title; plain text.</param>
/// <param name="Quote">The quoted words; plain text, empty for related ones.</param>
/// <param name="Url">An absolute address that opens the article at the quote, or null.</param>
/// <param name="Published">The article's date as text, or null.</param>
/// <param name="Publisher">Who published it, or null.</param>
public sealed record ReplySource(int Number, string Title, string Quote, string? Url, string? Published, string? Publisher)
{
    /// <summary>The nearest heading above the quote; plain text, or null.</summary>
    public string? Heading { get; init; }
}
