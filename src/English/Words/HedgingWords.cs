namespace ArticleBot.English.Words;

/// <summary>Words that make less than a fact of what they stand with.</summary>
public static class HedgingWords
{
    /// <summary>Verbs of what may be.</summary>
    public static IReadOnlyList<string> Modals { get; } = ["may", "might", "could", "would", "should"];

    /// <summary>What is held possible or only reported.</summary>
    public static IReadOnlyList<string> Adverbs { get; } =
        ["possibly", "perhaps", "probably", "likely", "unlikely", "reportedly", "allegedly", "supposedly"];

    /// <summary>What is said of things that are not done or not shown.</summary>
    public static IReadOnlyList<string> Participles { get; } = ["alleged", "expected", "planned", "proposed"];

    /// <summary>What people would like, and verbs of wishing.</summary>
    public static IReadOnlyList<string> Wishes { get; } = ["hopes", "hoped", "wants", "wanted", "threatened"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Modals, .. Adverbs, "maybe", .. Participles, .. Wishes];
}
