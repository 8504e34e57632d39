using System.Runtime.CompilerServices;
using ArticleBot.Articles;
using ArticleBot.Bot.Indexing;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Is the index sound, and does it hold the articles as they are?</summary>
internal sealed class IndexExamination(IArticleSource source, ArticleIndex index) : IExamination
{
    public string Subject => "Index";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await index.ExamineAsync(cancellationToken) is { } damage)
        {
            yield return Finding.Broken(Subject, $"{damage}. Run index --rebuild, which makes it anew from the articles; nothing else is lost.");
            yield break;
        }

        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var reading in source.ReadAsync(cancellationToken))
        {
            if (reading.Article is { } article)
                versions.TryAdd(reading.Key, article.Version);
        }

        yield return await CompareAsync(versions, cancellationToken);
    }

    private async Task<Finding> CompareAsync(Dictionary<string, string> versions, CancellationToken cancellationToken)
    {
        var stale = 0;
        var indexed = index.Articles;
        foreach (var article in indexed)
        {
            if (!versions.TryGetValue(article.Key, out var version) || (await index.FindAsync(article.Key, cancellationToken))?.Version != version)
                stale++;
        }

        var missing = versions.Keys.Except(indexed.Select(article => article.Key)).Count();
        return stale + missing == 0
            ? Finding.Well(Subject, $"Up to date: {IndexPrinter.Counted(indexed.Count, "article")} in {IndexPrinter.Counted(index.PassageCount, "passage")}.")
            : Finding.Note(
                Subject,
                $"{missing} articles are not indexed yet and {stale} changed or went away; the next start, question or index brings it up to date.");
    }
}
