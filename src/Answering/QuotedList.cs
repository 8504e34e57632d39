namespace ArticleBot.Answering;

/// <summary>Names and words in the bot's own sentences: “a”, “b” or “c”.</summary>
internal static class QuotedList
{
    /// <summary>Joins them, each in quotation marks.</summary>
    /// <param name="items">At least one.</param>
    /// <param name="join">The word before the last.</param>
    public static string Of(IReadOnlyList<string> items, string join)
    {
        var quoted = items.Select(item => $"“{item}”").ToList();
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.SkipLast(1))} {join} {quoted[^1]}";
    }
}
