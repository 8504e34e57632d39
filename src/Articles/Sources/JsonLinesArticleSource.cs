using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ArticleBot.Articles.Sources;

/// <summary>Reads a file with one article a line, each a JSON object with <c>id, title, text, url, source, published, author, category</c>.</summary>
/// <remarks>
/// Text is plain text. The file is streamed: memory is bound by the longest line, not by the file. A line that cannot be read is a failed
/// reading with its line number; so is the second article of one id.
/// </remarks>
public sealed class JsonLinesArticleSource : IArticleSource
{
    private readonly string _path;
    private readonly long _longestLine;
    private readonly ArticleEditor _editor;

    /// <summary>Makes a source; the file is opened only when it is read.</summary>
    /// <param name="path">The file; a relative path is relative to the current directory.</param>
    /// <param name="options">Size limits.</param>
    public JsonLinesArticleSource(string path, ArticlesOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(options);
        _path = Path.GetFullPath(path);
        _longestLine = options.MegabytesPerArticle * 1024L * 1024L;
        _editor = new ArticleEditor(options);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = Open();
        var lines = new JsonLines(PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: 64 * 1024)), _longestLine);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var line in lines.ReadAsync(cancellationToken))
        {
            if (line.Failure is { } failure)
                yield return Failed(line.Number, failure);
            else if (line.Article is not { } article)
                continue;
            else if (!seen.TryAdd(article.Id, line.Number))
                yield return Failed(
                    line.Number, $"The id “{article.Id}” is already that of line {seen[article.Id]}; give each article an id of its own.");
            else
                yield return _editor.Edit(article.Id, article.Draft);
        }
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"There is no file {_path}; name a .jsonl file with one article a line.", _path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"The file {_path} cannot be read; give this account the right to read it.");
        }
    }

    // The key of a line without a usable id is its line number, so that its row can be found.
    private static ArticleReading Failed(int line, string reason) => new($"line {line}", null, [], $"Line {line}: {reason}");
}
