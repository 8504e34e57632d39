namespace ArticleBot.Languages;

/// <summary>Names and words in the bot's own sentences: “a”, “b” or “c”.</summary>
internal static class Listed
{
    /// <summary>Each in quotation marks, joined by "or".</summary>
    /// <param name="items">At least one.</param>
    public static string WithOr(IReadOnlyList<string> items) => Joined(items, Phrases.FormatListedWithOr);

    /// <summary>Each in quotation marks, joined by "and".</summary>
    /// <param name="items">At least one.</param>
    public static string WithAnd(IReadOnlyList<string> items) => Joined(items, Phrases.FormatListedWithAnd);

    private static string Joined(IReadOnlyList<string> items, Func<object?, object?, string> join)
    {
        var quoted = items.Select(Phrases.FormatQuoted).ToList();
        return quoted.Count == 1 ? quoted[0] : join(string.Join(", ", quoted.SkipLast(1)), quoted[^1]);
    }
}
