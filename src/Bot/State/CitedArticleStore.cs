using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;

namespace ArticleBot.Bot.State;

/// <summary>
/// Keeps the text of every article version that was cited, so that a link from an old answer still shows what was quoted after the article changed.
/// </summary>
internal sealed class CitedArticleStore(Memory memory, TimeProvider time)
{
    /// <summary>Keeps the article's text and structure, once for each version.</summary>
    public void Keep(Article article) => memory.TryRemember(connection => connection.Execute(
        """
        INSERT INTO cited_articles(key, version, metadata, text, blocks, cited_at) VALUES ($key, $version, $metadata, $text, $blocks, $now)
        ON CONFLICT(key, version) DO UPDATE SET blocks = $blocks, cited_at = $now
        """,
        ("$key", article.Metadata.Key),
        ("$version", article.Version),
        ("$metadata", JsonSerializer.Serialize(article.Metadata, StateJsonContext.Default.ArticleMetadata)),
        ("$text", article.Text),
        ("$blocks", JsonSerializer.Serialize(article.Blocks, StateJsonContext.Default.IReadOnlyListBlock)),
        ("$now", time.GetUtcNow().ToUnixTimeSeconds())));

    /// <summary>The version as it was cited, or null when it was never cited or was forgotten, or while memory is off.</summary>
    public CitedArticle? Find(string key, string version) => memory.Recall(
        connection => connection
            .Query("SELECT metadata, text, blocks FROM cited_articles WHERE key = $key AND version = $version", ("$key", key), ("$version", version))
            .Select(row => new CitedArticle(JsonSerializer.Deserialize(row.GetString(0), StateJsonContext.Default.ArticleMetadata)!, row.GetString(1))
            {
                Blocks = row.IsDBNull(2) ? [] : JsonSerializer.Deserialize(row.GetString(2), StateJsonContext.Default.IReadOnlyListBlock) ?? [],
            })
            .FirstOrDefault(),
        null);
}

/// <summary>An article as it was when it was cited.</summary>
internal sealed record CitedArticle(ArticleMetadata Metadata, string Text)
{
    /// <summary>What the runs of the text are; empty for what was cited before that was kept.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}
