using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>Words that deny.</summary>
public static class DenyingWords
{
    /// <summary>Those that deny and say nothing else, for a regular expression.</summary>
    public const string Alternation = "not|no|never|none|nobody|nothing|neither|nor|without|cannot";

    /// <summary>The end of verbs that deny, such as "doesn't", for a regular expression.</summary>
    public const string Ending = @"n['’]t\b";

    /// <summary>Those that deny and say nothing else, with verbs that deny written without their apostrophe, as words are compared.</summary>
    public static FrozenSet<string> Plain { get; } = FrozenSet.ToFrozenSet(
    [
        .. WordList.Of(Alternation), "cant", "wont", "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt",
        "couldnt", "wouldnt", "shouldnt",
    ]);

    /// <summary>Those that deny all there is.</summary>
    public static FrozenSet<string> Whole { get; } = FrozenSet.ToFrozenSet(["never", "nobody", "nothing", "none"]);

    /// <summary>Syllables that turn the word behind them into its opposite: "unknown", "irregular", "misread".</summary>
    public static IReadOnlyList<string> Prefixes { get; } = ["un", "in", "im", "ir", "il", "dis", "mis"];
}
