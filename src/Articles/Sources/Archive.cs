using System.IO.Compression;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Sources;

/// <summary>A file of an archive.</summary>
/// <param name="Key">The key of the archive, a slash, and the path within it.</param>
/// <param name="Content">Its bytes; empty when there is trouble.</param>
/// <param name="Beside">The bytes of the metadata file beside it.</param>
/// <param name="Trouble">Why it cannot be read, or null.</param>
internal sealed record ArchivedFile(string Key, byte[] Content, byte[] Beside, string? Trouble = null);

/// <summary>Opens ZIP archives, also those within archives, and unpacks one file after the other into memory. Nothing is written to disk.</summary>
/// <param name="mostPerFile">Most bytes that one file may unpack to.</param>
/// <param name="cancellationToken">Stops.</param>
internal sealed class Archive(long mostPerFile, CancellationToken cancellationToken)
{
    private const string Ending = ".zip";
    private const int Deepest = 3;
    private const int MostFiles = 100_000;
    private const int MostFilesOfFullSize = 64;

    // All of an archive together: files that lie over each other in it, or archives within it, must not unpack for ever.
    private readonly ReadingBudget _all = new(mostPerFile * MostFilesOfFullSize, cancellationToken);
    private int _files;

    /// <summary>Whether files of this ending are archives.</summary>
    public static bool Is(string extension) => extension == Ending;

    /// <summary>The files of an archive that are neither hidden nor metadata.</summary>
    /// <param name="key">The archive's key.</param>
    /// <param name="content">The archive.</param>
    public IEnumerable<ArchivedFile> Open(string key, Stream content) => Open(key, content, 1);

    private IEnumerable<ArchivedFile> Open(string key, Stream content, int depth)
    {
        if (TryOpen(content, out var trouble) is not { } archive)
        {
            yield return Troubled(key, trouble);
            yield break;
        }

        using var _ = archive;
        foreach (var entry in archive.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = entry.FullName.Replace('\\', '/');
            if (name.EndsWith('/') || IsHidden(name) || Sidecar.IsSidecar(name))
                continue;
            var whole = key + "/" + name;
            if (_all.IsSpent)
            {
                yield return Troubled(key, $"All together it unpacks to more than {mostPerFile * MostFilesOfFullSize:N0} bytes; the other files were not "
                    + "read. Unpack it.");
                yield break;
            }

            if (++_files > MostFiles)
            {
                yield return Troubled(key, $"It holds more than {MostFiles:N0} files; the others were not read. Unpack it.");
                yield break;
            }

            var file = Unpack(archive, entry, whole);
            if (file.Trouble is null && Is(Path.GetExtension(name).ToLowerInvariant()))
            {
                var inner = depth < Deepest
                    ? Open(whole, new MemoryStream(file.Content), depth + 1)
                    : [Troubled(whole, $"Archives lie more than {Deepest} deep in each other; unpack it.")];
                foreach (var innermost in inner)
                    yield return innermost;
            }
            else
            {
                yield return file;
            }
        }
    }

    private static ZipArchive? TryOpen(Stream content, out string trouble)
    {
        trouble = string.Empty;
        try
        {
            var archive = new ZipArchive(content, ZipArchiveMode.Read);
            // The list of files is read only now.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            trouble = "It is broken or no ZIP archive; make it again.";
            return null;
        }
    }

    private ArchivedFile Unpack(ZipArchive archive, ZipArchiveEntry entry, string key)
    {
        if (entry.IsEncrypted)
            return Troubled(key, "It is encrypted; unpack the archive.");
        if (key.Split('/').Any(part => part is "." or ".." or ""))
            return Troubled(key, "Its name leads out of the archive; make the archive again.");
        if (FormatReaders.IsFurniture(Path.GetExtension(key).ToLowerInvariant()))
            return new ArchivedFile(key, [], []);
        try
        {
            var beside = archive.GetEntry(entry.FullName + Sidecar.Ending) is { } about ? ReadAll(about) : [];
            return ReadAll(entry) is { Length: > 0 } content ? new ArchivedFile(key, content, beside) : Troubled(key, "It is empty.");
        }
        catch (InvalidDataException failure)
        {
            return Troubled(key, failure.Message);
        }
    }

    private byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return new ReadingBudget(mostPerFile, cancellationToken).ReadAll(_all.Count(content));
    }

    private static ArchivedFile Troubled(string key, string trouble) => new(key, [], [], trouble);

    private static bool IsHidden(string name) =>
        name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal) || name.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
