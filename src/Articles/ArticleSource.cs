namespace ArticleBot.Articles;

/// <summary>Where articles come from: a folder, or a file with one article a line.</summary>
public interface IArticleSource
{
    /// <summary>Reads, cleans and cuts every article, one after the other. A bad article is a result with its reason and ends nothing.</summary>
    /// <exception cref="IOException">The folder or file itself is missing or cannot be read; the message says how to repair it.</exception>
    IAsyncEnumerable<ArticleReading> ReadAsync(CancellationToken cancellationToken);

    /// <summary>The same, but a file that is as it was when it was read before is only said to be so.</summary>
    /// <param name="knownStamp">The stamp that a file had then, by its name in <see cref="ArticleReading.File"/>; null when it is not known.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="IOException">The folder or file itself is missing or cannot be read; the message says how to repair it.</exception>
    IAsyncEnumerable<ArticleReading> ReadChangedAsync(Func<string, string?> knownStamp, CancellationToken cancellationToken) => ReadAsync(cancellationToken);
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

    /// <summary>
    /// The file that it came from, by its path in the folder: the key itself, or what the key begins with when the file holds several articles. Null where the
    /// source does not go by files. The readings of one file follow each other.
    /// </summary>
    public string? File { get; init; }

    /// <summary>Hash of everything that the readings of <see cref="File"/> depend on; null when they are not to be relied on next time.</summary>
    public string? Stamp { get; init; }

    /// <summary>Whether <see cref="File"/> is as its known stamp says, so that nothing of it was read: all that came from it holds on.</summary>
    public bool IsAsBefore { get; init; }

    /// <summary>Whether the file was never meant as an article, such as a picture: it is counted, not reported as unreadable.</summary>
    public bool IsPassedOver { get; init; }
}
