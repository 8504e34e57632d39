using System.Runtime.CompilerServices;
using ArticleBot.Articles;
using ArticleBot.Bot.Indexing;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Can the articles be read?</summary>
internal sealed class ArticlesExamination(IArticleSource source, IOptions<ArticlesOptions> options) : IExamination
{
    private const string Articles = "Articles";

    /// <summary>How many unreadable articles get a finding of their own.</summary>
    private const int ShownFailures = 5;

    public string Subject => Articles;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var readings = new List<(string Key, string? Failure)>();
        var passedOver = new List<string>();
        string? trouble = null;
        try
        {
            await foreach (var reading in source.ReadAsync(cancellationToken))
            {
                if (reading.IsPassedOver)
                    passedOver.Add(reading.Key);
                else
                    readings.Add((reading.Key, reading.Failure));
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
        foreach (var (key, failure) in failed.Take(ShownFailures))
            yield return Finding.Broken(Articles, $"{key}: {failure}");
        if (failed.Count > ShownFailures)
            yield return Finding.Broken(Articles, $"{failed.Count - ShownFailures} more cannot be read; the verb index lists them all.");

        if (passedOver.Count > 0)
            yield return Finding.Note(Articles,
                $"{IndexPrinter.Counted(passedOver.Count, "file")} without text passed over: {IndexPrinter.ByEnding(passedOver)}.");
    }
}
