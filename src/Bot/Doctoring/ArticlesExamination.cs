using System.Runtime.CompilerServices;
using ArticleBot.Articles;
using ArticleBot.Bot.Indexing;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Can the articles be read, and does the index hold them?</summary>
internal sealed class ArticlesExamination(IArticleSource source, ArticleIndex index, IOptions<ArticlesOptions> options) : IExamination
{
    private const string Articles = "Articles";
    private const string Index = "Index";

    /// <summary>How many unreadable articles get a finding of their own.</summary>
    private const int ShownFailures = 5;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var readings = new List<(string Key, string? Version, string? Failure)>();
        var passedOver = new List<string>();
        string? trouble = null;
        try
        {
            await foreach (var reading in source.ReadAsync(cancellationToken))
            {
                if (reading.IsPassedOver)
                    passedOver.Add(reading.Key);
                else
                    readings.Add((reading.Key, reading.Article?.Version, reading.Failure));
            }
        }
        catch (IOException exception)
        {
            trouble = exception.Message;
        }

        if (trouble is not null)
        {
            yield return Finding.Broken(Articles, trouble);
            yield break;
        }

        var place = options.Value.Folder;
        var failed = readings.Where(reading => reading.Failure is not null).ToList();
        yield return readings.Count == 0
            ? Finding.Broken(Articles, $"{place} holds no articles. Put documents into it: text, Markdown, HTML, PDF, Word and others.")
            : Finding.Well(Articles, $"{IndexPrinter.Counted(readings.Count - failed.Count, "article")} in {place}.");
        foreach (var (key, _, failure) in failed.Take(ShownFailures))
            yield return Finding.Broken(Articles, $"{key}: {failure}");
        if (failed.Count > ShownFailures)
            yield return Finding.Broken(Articles, $"{failed.Count - ShownFailures} more cannot be read; the verb index lists them all.");

        if (passedOver.Count > 0)
            yield return Finding.Note(Articles, $"{IndexPrinter.Counted(passedOver.Count, "file")} without text passed over: {IndexPrinter.ByEnding(passedOver)}.");

        yield return await CompareAsync(readings.Where(reading => reading.Version is not null).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Version!), cancellationToken);
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
            ? Finding.Well(Index, $"Up to date: {IndexPrinter.Counted(indexed.Count, "article")} in {IndexPrinter.Counted(index.PassageCount, "passage")}.")
            : Finding.Note(Index, $"{missing} articles are not indexed yet and {stale} changed or went away; the next start, question or index brings it up to date.");
    }
}
