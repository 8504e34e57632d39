using System.Runtime.CompilerServices;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Sources;

/// <summary>
/// Reads the articles of a folder and its subfolders, in every format that there is a reader for, each with an optional metadata file beside it.
/// </summary>
/// <remarks>
/// Hidden files and what <c>.articleignore</c> names are passed over. Every other file is an article, or several, or a reading that tells why it is none. The
/// order is that of the keys, so two runs over the same folder agree. Some files are read ahead on other processors; what is held in memory is bound by
/// their number, not by the folder.
/// </remarks>
public sealed class FolderArticleSource : IArticleSource
{
    private readonly string _folder;
    private readonly FileReading _reading;

    /// <summary>Makes a source; the folder is looked at only when it is read.</summary>
    /// <param name="folder">The folder; a relative path is relative to the current directory.</param>
    /// <param name="options">Limits of size and time.</param>
    public FolderArticleSource(string folder, ArticlesOptions options)
        : this(folder, options, FormatReaders.Default)
    {
    }

    internal FolderArticleSource(string folder, ArticlesOptions options, FormatReaders readers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(options);
        _folder = Path.GetFullPath(folder);
        _reading = new FileReading(options, readers);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleReading> ReadAsync(CancellationToken cancellationToken) => ReadChangedAsync(static _ => null, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleReading> ReadChangedAsync(
        Func<string, string?> knownStamp, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ahead = new Queue<Task<IReadOnlyList<ArticleReading>>>();
        foreach (var file in ArticleFiles.In(_folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FileReading.IsArchive(file))
            {
                // An archive may hold more than fits into memory: its articles are handed on one by one, after all that lie before it.
                while (ahead.TryDequeue(out var earlier))
                {
                    foreach (var reading in await earlier)
                        yield return reading;
                }

                await foreach (var reading in _reading.ReadArchiveAsync(file, knownStamp, cancellationToken))
                    yield return reading;
                continue;
            }

            ahead.Enqueue(Task.Run(() => _reading.ReadAsync(file, knownStamp, cancellationToken), cancellationToken));
            if (ahead.Count > Environment.ProcessorCount)
            {
                foreach (var reading in await ahead.Dequeue())
                    yield return reading;
            }
        }

        while (ahead.TryDequeue(out var last))
        {
            foreach (var reading in await last)
                yield return reading;
        }
    }
}
