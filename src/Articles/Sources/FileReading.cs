using System.Runtime.CompilerServices;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Sources;

/// <summary>Reads one file of a folder: into an article, into several, or into the reason why it is none.</summary>
internal sealed class FileReading(ArticlesOptions options, FormatReaders readers)
{
    // A packed file is mostly pictures, or unpacks to more than it holds.
    private const int PackedFactor = 4;

    private readonly ArticleEditor _editor = new(options);
    private readonly ReadingStamp _stamps = new(options);
    private readonly long _most = options.MegabytesPerArticle * 1024L * 1024L;
    private readonly TimeSpan _time = TimeSpan.FromSeconds(options.SecondsPerArticle);

    /// <summary>Reads a file. Empty when it has been deleted since the folder was listed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="knownStamp">The stamps of earlier readings.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<ArticleReading>> ReadAsync(ArticleFile file, Func<string, string?> knownStamp, CancellationToken cancellationToken)
    {
        if (file.Trouble is { } trouble)
            return [Failed(file.Key, trouble)];
        if (Untold(file.Key) is { } untold)
            return [untold];
        try
        {
            var most = MostBytes(file.Extension);
            var length = new FileInfo(file.Path).Length;
            if (length > most)
                return [Failed(file.Key, TooLong(length, most))];

            var content = await File.ReadAllBytesAsync(file.Path, cancellationToken);
            var beside = await Sidecar.ReadBytesAsync(file.Path, cancellationToken);
            var stamp = _stamps.Of(file.Key, content, beside);
            if (knownStamp(file.Key) == stamp)
                return [AsBefore(file.Key, stamp)];
            var read = await ReadAsync(file.Key, content, beside, cancellationToken);
            return [.. read.Select(reading => reading with { File = file.Key, Stamp = stamp })];
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [Failed(file.Key, FileTrouble.Of(failure))];
        }
    }

    /// <summary>Whether a file holds other files, which are read one by one.</summary>
    public static bool IsArchive(ArticleFile file) => file.Trouble is null && Archive.Is(file.Extension);

    /// <summary>Reads the files of an archive, one after the other.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="knownStamp">The stamps of earlier readings.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async IAsyncEnumerable<ArticleReading> ReadArchiveAsync(
        ArticleFile file, Func<string, string?> knownStamp, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileStream? content = null;
        ArticleReading? only = null;
        string? stamp = null;
        try
        {
            content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            stamp = _stamps.Of(file.Key, content);
            if (knownStamp(file.Key) == stamp)
                only = AsBefore(file.Key, stamp);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            only = failure is FileNotFoundException or DirectoryNotFoundException ? null : Failed(file.Key, FileTrouble.Of(failure));
        }

        await using var _ = content;
        if (only is not null)
            yield return only;
        if (only is not null || content is null)
            yield break;
        foreach (var entry in new Archive(MostBytes(string.Empty) * PackedFactor, cancellationToken).Open(file.Key, content))
        {
            var readings = entry.Trouble is { } trouble ? [Failed(entry.Key, trouble)]
                : Untold(entry.Key) is { } untold ? [untold]
                : await ReadAsync(entry.Key, entry.Content, entry.Beside, cancellationToken);
            foreach (var reading in readings)
                yield return reading with { File = file.Key, Stamp = stamp };
        }
    }

    /// <summary>Reads a file that is already in memory.</summary>
    private async Task<IReadOnlyList<ArticleReading>> ReadAsync(string key, byte[] content, byte[] beside, CancellationToken cancellationToken)
    {
        try
        {
            return await BoundedReading.RunAsync(end =>
                Read(key, content, Sidecar.Parse(beside, key), new ReadingBudget(_most * PackedFactor, end)), _time, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [Failed(key, FileTrouble.Of(failure))];
        }
    }

    private List<ArticleReading> Read(string key, byte[] content, ArticleFacts beside, ReadingBudget budget)
    {
        var extension = ExtensionOf(key);
        if (readers.CollectionFor(extension) is { } collection)
            return ReadCollection(key, collection.Read(content, budget), beside);
        var reader = readers.For(extension)!;
        var draft = reader is IPackedReader packed ? packed.Read(content, budget) : reader.Read(content);
        var facts = beside.Or(draft.Facts) with { Filed = draft.Facts.Filed ?? PathDate.Of(key) };
        return [_editor.Edit(key, draft with { Facts = reader.IsNamedByFile ? facts with { Title = facts.Title ?? FileTitle.Of(key) } : facts })];
    }

    private List<ArticleReading> ReadCollection(string key, IEnumerable<CollectedArticle> articles, ArticleFacts beside)
    {
        var readings = new List<ArticleReading>();
        foreach (var (name, draft, failure) in articles)
        {
            var whole = name.Length == 0 ? key : key + "/" + name;
            readings.Add(draft is null ? Failed(whole, failure ?? "It could not be read.")
                : _editor.Edit(whole, draft with { Facts = draft.Facts.Or(beside) }));
        }

        return readings.Count > 0 ? readings : [Failed(key, "It holds no articles.")];
    }

    /// <summary>What is to be said of a file without looking into it, or null when a reader knows it.</summary>
    private ArticleReading? Untold(string key) => ExtensionOf(key) is var extension && readers.Knows(extension) ? null
        : FormatReaders.IsFurniture(extension) ? Failed(key, "It is no text: a picture, a sound, a style or a script.") with { IsPassedOver = true }
        : Failed(key, FormatReaders.TroubleOf(extension));

    private long MostBytes(string extension) => readers.IsPacked(extension) ? _most * PackedFactor : _most;

    private string TooLong(long length, long most) =>
        $"It has {length:N0} bytes, more than the {most:N0} that Articles:MegabytesPerArticle = {options.MegabytesPerArticle} allows; split it or raise "
            + "the limit.";

    private static ArticleReading AsBefore(string key, string stamp) => new(key, null, [], null) { File = key, Stamp = stamp, IsAsBefore = true };

    private static ArticleReading Failed(string key, string reason) => new(key, null, [], reason) { File = key };

    private static string ExtensionOf(string key) => Path.GetExtension(key).ToLowerInvariant();
}
