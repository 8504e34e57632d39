using System.Text.Json;
using ArticleBot.Articles;

namespace ArticleBot.Training.Sets;

/// <summary>An article of the training text before it is cleaned and cut.</summary>
public sealed record RawArticle(string Id, string Title, string Text);

/// <summary>Brings training text through the application's own reading, cleaning and cutting, so that models see the passages they will see in use.</summary>
public static class ArticleCutting
{
    public static async Task<IReadOnlyList<Passage>> CutAsync(IEnumerable<RawArticle> articles, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), $"articlebot-training-{Guid.NewGuid():N}.jsonl");
        try
        {
            var lines = articles.Select(article => JsonSerializer.Serialize(new { id = article.Id, title = article.Title, text = article.Text }));
            await File.WriteAllLinesAsync(file, lines, cancellationToken);
            return await BenchSet.PassagesAsync(file, cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
