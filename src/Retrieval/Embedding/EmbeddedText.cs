namespace ArticleBot.Retrieval.Embedding;

/// <summary>What of a passage an embedder gets to see.</summary>
internal static class EmbeddedText
{
    /// <summary>Title, heading and words: many passages name their subject only in the title.</summary>
    public static string Of(string title, string? heading, string text) =>
        heading is null ? $"{title}\n{text}" : $"{title}\n{heading}\n{text}";
}
