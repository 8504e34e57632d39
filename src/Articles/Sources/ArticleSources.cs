using Microsoft.Extensions.Options;

namespace ArticleBot.Articles.Sources;

/// <summary>Opens any place that may hold articles.</summary>
public sealed class ArticleSources(IOptions<ArticlesOptions> options)
{
    /// <summary>Opens a folder of articles, or a <c>.jsonl</c> file with one article a line.</summary>
    /// <param name="path">The place; relative paths are relative to the current directory. It is looked at only when it is read.</param>
    public IArticleSource Open(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var isLines = Path.GetExtension(path) is { } ending &&
            (ending.Equals(".jsonl", StringComparison.OrdinalIgnoreCase) || ending.Equals(".ndjson", StringComparison.OrdinalIgnoreCase));
        return isLines && !Directory.Exists(path) ? new JsonLinesArticleSource(path, options.Value) : new FolderArticleSource(path, options.Value);
    }
}
