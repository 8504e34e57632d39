namespace ArticleBot.Articles.Sources;

/// <summary>A file in the folder of articles.</summary>
/// <param name="Key">Its path relative to the folder, with forward slashes.</param>
/// <param name="Path">Its whole path; of a link, that of the file it leads to.</param>
/// <param name="Trouble">Why it cannot be opened at all and how to repair it, or null.</param>
internal readonly record struct ArticleFile(string Key, string Path, string? Trouble = null)
{
    /// <summary>The ending of its name in small letters, with the dot; empty when it has none.</summary>
    public string Extension => System.IO.Path.GetExtension(Key).ToLowerInvariant();
}

/// <summary>Lists the files of a folder: every one is either opened later or has its trouble told.</summary>
internal static class ArticleFiles
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>All files that are neither hidden, nor metadata, nor named in the ignore file, ordered by key.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The folder or its ignore file cannot be read.</exception>
    public static List<ArticleFile> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(File.Exists(folder)
                ? $"{folder} is a file, not a folder; name the folder that holds the articles, or a .jsonl file."
                : $"There is no folder {folder}; create it and put articles into it, or set Articles:Folder.");
        }

        var ignored = IgnoreFile.In(folder);
        var links = new Links(folder);
        var files = new List<ArticleFile>();
        // No recursion: however deep the folders lie, the stack does not grow.
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var current))
        {
            foreach (var entry in EntriesOf(current, folder, files))
            {
                var key = KeyOf(folder, entry.FullName);
                var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
                if (IsHidden(entry) || (!isFolder && Readers.Sidecar.IsSidecar(entry.Name)) || ignored.Contains(key, isFolder))
                    continue;
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    files.AddRange(links.Follow(entry, key));
                else if (isFolder)
                    folders.Push(entry.FullName);
                else
                    files.Add(new ArticleFile(key, entry.FullName, SpecialFiles.TroubleOf(entry.FullName)));
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return files;
    }

    private static List<FileSystemInfo> EntriesOf(string current, string folder, List<ArticleFile> files)
    {
        try
        {
            return [.. new DirectoryInfo(current).EnumerateFileSystemInfos("*", Everything)];
        }
        catch (DirectoryNotFoundException) when (current != folder)
        {
            // Deleted since its parent was listed.
            return [];
        }
        catch (UnauthorizedAccessException) when (current == folder)
        {
            throw new IOException($"The folder {folder} cannot be read; give this account the right to list and read it.");
        }
        catch (Exception failure) when (current != folder && failure is UnauthorizedAccessException or IOException)
        {
            files.Add(new ArticleFile(KeyOf(folder, current) + "/", current, "This account may not list the folder; give it the right to."));
            return [];
        }
    }

    private static string KeyOf(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || (OperatingSystem.IsWindows() && (entry.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != 0);
}
