using System.Runtime.CompilerServices;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Sources;

/// <summary>Reads the articles of a folder and its subfolders: text, Markdown and HTML, each with an optional metadata file beside it.</summary>
/// <remarks>
/// Hidden files and folders are passed over. Files of other formats are passed over too, except documents that one would expect to be read
/// (such as PDF): they are reported. The order is that of the keys, so two runs over the same folder agree.
/// </remarks>
public sealed class FolderArticleSource : IArticleSource
{
    private readonly string _folder;
    private readonly ArticlesOptions _options;
    private readonly ArticleEditor _editor;
    private readonly FormatReaders _readers;

    /// <summary>Makes a source; the folder is looked at only when it is read.</summary>
    /// <param name="folder">The folder; a relative path is relative to the current directory.</param>
    /// <param name="options">Size limits.</param>
    public FolderArticleSource(string folder, ArticlesOptions options)
        : this(folder, options, FormatReaders.Default)
    {
    }

    internal FolderArticleSource(string folder, ArticlesOptions options, FormatReaders readers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(options);
        _folder = Path.GetFullPath(folder);
        _options = options;
        _editor = new ArticleEditor(options);
        _readers = readers;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArticleReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in ArticleFiles.In(_folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reader = _readers.For(file.Extension);
            if (reader is not null)
            {
                if (await ReadFileAsync(file, reader, cancellationToken) is { } reading)
                    yield return reading;
            }
            else if (FormatReaders.IsExpected(file.Extension))
                yield return Failed(file.Key, $"Files of the format {file.Extension} cannot be read; save it as {_readers.Known}.");
        }
    }

    // Null when the file has been deleted since the folder was listed.
    private async Task<ArticleReading?> ReadFileAsync(ArticleFile file, IArticleReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var length = new FileInfo(file.Path).Length;
            if (length > _options.MegabytesPerArticle * 1024L * 1024L)
            {
                return Failed(
                    file.Key,
                    $"It has {length:N0} bytes, more than Articles:MegabytesPerArticle = {_options.MegabytesPerArticle} allows; " +
                    "split it or raise the limit.");
            }

            var draft = reader.Read(await File.ReadAllBytesAsync(file.Path, cancellationToken));
            var sidecar = await Sidecar.ReadAsync(file.Path, cancellationToken);
            return _editor.Edit(file.Key, draft with { Facts = sidecar.Or(draft.Facts) with { Filed = PathDate.Of(file.Key) } });
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(file.Key, "This account may not read it; give it the right to.");
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            return Failed(file.Key, failure.Message);
        }
    }

    private static ArticleReading Failed(string key, string reason) => new(key, null, [], reason);
}
