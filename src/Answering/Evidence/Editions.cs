using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>Keeps of the passages that were found those of the edition that a question names: what is asked of a paper is answered by no other.</summary>
internal sealed class Editions(IArticleLibrary library)
{
    /// <summary>A paper says in so many characters which edition it is.</summary>
    private const int Beginning = 600;

    /// <summary>So many passages seem to answer.</summary>
    private const int Near = 3;

    /// <summary>The passages of the edition; null where there is none.</summary>
    /// <param name="named">The edition.</param>
    /// <param name="passages">What was found, best first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<RankedPassage>?> KeepAsync(
        EditionNamed named, IReadOnlyList<RankedPassage> passages, CancellationToken cancellationToken)
    {
        var articles = passages.Select(found => found.Passage.Article).DistinctBy(article => article.Key).ToList();
        var meant = named.Until is { } until ? InForce(until, articles) : await NumberedAsync(named, articles, cancellationToken);
        // A time names an edition only of a paper that seems to answer; what was before it, only where the one that answers best has come out anew since.
        var near = named.Number is not null ? [] : passages.Take(named.IsBefore ? 1 : Near).Select(found => found.Passage.Article).ToList();
        if (meant.Count == 0 || (near.Count > 0 && !meant.Exists(article => near.Exists(other => Versions.AreOfOnePaper(article, other)))))
            return null;
        var keys = meant.Select(article => article.Key).ToHashSet();
        return [.. passages.Where(found => keys.Contains(found.Passage.Article.Key))];
    }

    /// <summary>Of each paper the edition that was the newest on a day; one that came out once only where it is of the same year.</summary>
    private static List<ArticleMetadata> InForce(DateOnly day, List<ArticleMetadata> articles)
    {
        var known = articles.FindAll(article => Recency.IsOutBy(day, article));
        var newest = known.FindAll(article => !known.Exists(other => Recency.IsNewer(other, article) && Versions.AreOfOnePaper(article, other)));
        return newest.FindAll(article => article.Published?.Year == day.Year
            || articles.Exists(other => other != article && Versions.AreOfOnePaper(article, other)));
    }

    private async Task<List<ArticleMetadata>> NumberedAsync(EditionNamed named, List<ArticleMetadata> articles, CancellationToken cancellationToken)
    {
        var meant = new List<ArticleMetadata>();
        foreach (var article in articles)
        {
            if (await library.FindAsync(article.Key, cancellationToken) is { Text: var text }
                && named.IsNumberOf($"{article.Title}\n{text.AsSpan(0, Math.Min(Beginning, text.Length))}"))
                meant.Add(article);
        }

        return meant;
    }
}
