namespace ArticleBot.Articles;

/// <summary>Where articles come from: a folder, or a file with one article a line.</summary>
public interface IArticleSource
{
    /// <summary>Reads, cleans and cuts every article, one after the other. A bad article is a result with its reason and ends nothing.</summary>
    /// <exception cref="IOException">The folder or file itself is missing or cannot be read; the message says how to repair it.</exception>
    IAsyncEnumerable<ArticleReading> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>One article as read, or the reason why it could not be.</summary>
/// <param name="Key">The article's key, known even when reading failed.</param>
/// <param name="Article">The article, or null when it could not be read.</param>
/// <param name="Passages">The article's passages in reading order; empty when it could not be read.</param>
/// <param name="Failure">Why the article could not be read and how to repair it, or null.</param>
public sealed record ArticleReading(string Key, Article? Article, IReadOnlyList<Passage> Passages, string? Failure)
{
    /// <summary>Remarks for the owner that did not stop the article, such as text that tries to instruct the bot.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
