using System.IO.Enumeration;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Sources;

/// <summary>A file in the folder of articles.</summary>
/// <param name="Key">Its path relative to the folder, with forward slashes.</param>
/// <param name="Path">Its whole path.</param>
/// <param name="Extension">Its ending in small letters, with the dot.</param>
internal readonly record struct ArticleFile(string Key, string Path, string Extension);

/// <summary>Lists the files of a folder that may be articles.</summary>
internal static class ArticleFiles
{
    /// <summary>All files that are neither hidden nor metadata, ordered by key.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static List<ArticleFile> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(File.Exists(folder)
                ? $"{folder} is a file, not a folder; name the folder that holds the articles, or a .jsonl file."
                : $"There is no folder {folder}; create it and put articles into it, or set Articles:Folder.");
        }

        try
        {
            var files = new FileSystemEnumerable<ArticleFile>(folder, (ref entry) => ToFile(folder, ref entry), new EnumerationOptions
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && !IsHidden(entry.FileName) && !Sidecar.IsSidecar(entry.FileName),
                // A link to a folder may lead back up; a link to a file is as good as the file.
                ShouldRecursePredicate = (ref entry) => !IsHidden(entry.FileName) && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            }.ToList();
            files.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            return files;
        }
        catch (UnauthorizedAccessException)
        {
            throw new IOException($"The folder {folder} cannot be read; give this account the right to list and read it.");
        }
    }

    private static ArticleFile ToFile(string folder, ref FileSystemEntry entry)
    {
        var path = entry.ToFullPath();
        return new ArticleFile(
            Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'),
            path,
            Path.GetExtension(path).ToLowerInvariant());
    }

    private static bool IsHidden(ReadOnlySpan<char> name) => name.StartsWith('.');
}
