namespace ArticleBot.English.Words;

/// <summary>
/// Verbs of speech. Who looks for them adds, beside the own code, what is said of speech there only: "denied", "according", "believes".
/// </summary>
public static class SpeechVerbs
{
    /// <summary>Past forms of those that are said of whoever speaks, with nobody whom they speak to, for a regular expression.</summary>
    public const string Saying = "said|announced|claimed|warned|argued|explained|insisted";

    /// <summary>Past forms of all, for a regular expression.</summary>
    public const string Past = Saying + "|told|stated|declared|affirmed|emphasized|emphasised|reported";

    /// <summary>Forms of the third person of <see cref="Saying"/>, for a regular expression.</summary>
    public const string SayingNow = "says|claims|warns|argues|explains|insists";

    /// <summary>Forms of the third person of all, for a regular expression; many of them are nouns, too.</summary>
    public const string Present = SayingNow + "|announces|tells|states|declares|affirms|emphasizes|reports";

    /// <summary>Forms of what goes on, of the most common ones, for a regular expression.</summary>
    public const string Progressive = "saying|announcing|claiming|warning|arguing|explaining|insisting|telling|stating|reporting";

    /// <summary>Plain forms of those by which somebody's words are asked for, for a regular expression.</summary>
    public const string Asked = "say|tell|state|claim|warn|argue|report";

    /// <summary>Those that stand behind somebody's words in quotation marks.</summary>
    public static IReadOnlyList<string> BehindQuotations { get; } =
    [
        "said", "says", "say", "asked", "asks", "told", "tells", "added", "adds", "replied", "replies", "wrote", "writes", "answered", "explained", "shouted",
        "cried", "whispered", "continued", "wondered", "noted", "tweeted", "recalled", "joked", "demanded", "inquired", "exclaimed",
    ];
}
