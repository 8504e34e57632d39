using System.Formats.Tar;

namespace ArticleBot.Articles.Sources;

/// <summary>Tells pipes, sockets and devices from files without opening them: reading one may never end.</summary>
internal static class SpecialFiles
{
    /// <summary>Why a file cannot be opened, or null when it can.</summary>
    /// <remarks>Whatever is no file has no length, so only what seems empty needs a second look.</remarks>
    public static string? TroubleOf(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: 0 })
                return null;
            return KindOf(path) is { } kind ? $"It is {kind}, not a file; remove it." : "It is empty.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Deleted since it was listed, or closed to this account: opening it will tell.
            return null;
        }
    }

    // The only part of the framework that tells what a file is: archives have to keep it.
    private static string? KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            try
            {
                writer.WriteEntry(path, "file");
            }
            catch (IOException)
            {
                return "a socket";
            }
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a pipe",
            TarEntryType.BlockDevice or TarEntryType.CharacterDevice => "a device",
            _ => null,
        };
    }
}
