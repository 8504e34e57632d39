namespace ArticleBot.Retrieval.Embedding;

/// <summary>What of a passage an embedder gets to see.</summary>
internal static class EmbeddedText
{
    /// <summary>Title, setting and words: many passages name their subject only in the title or a heading.</summary>
    public static string Of(string title, string? setting, string text) =>
        setting is null ? $"{title}\n{text}" : $"{title}\n{setting}\n{text}";
}
