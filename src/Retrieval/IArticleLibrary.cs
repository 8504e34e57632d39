using ArticleBot.Articles;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Retrieval;

/// <summary>The indexed articles themselves: what a citation is compared with and what the viewer shows.</summary>
public interface IArticleLibrary
{
    /// <summary>Metadata of all articles, ordered by key.</summary>
    IReadOnlyList<ArticleMetadata> Articles { get; }

    /// <summary>Files among the articles that hold none, ordered by key: unreadable ones, each with its reason, and such as pictures.</summary>
    IReadOnlyList<UnreadFile> Unread => [];

    /// <summary>One article's current version, or null when there is none of that key.</summary>
    Task<Article?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>The passages of one article in reading order; empty when there is none of that key.</summary>
    Task<IReadOnlyList<Passage>> PassagesAsync(string key, CancellationToken cancellationToken);
}
