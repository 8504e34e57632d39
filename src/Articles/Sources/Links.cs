namespace ArticleBot.Articles.Sources;

/// <summary>Decides where links in a folder of articles may lead: to files of the same folder, never out of it.</summary>
internal sealed class Links(string folder)
{
    private const int MostLinksInARow = 40;

    private readonly string _root = RealPath(folder, 0) ?? folder;

    /// <summary>The file behind a link, or its trouble; nothing for a link to a folder of the same folder, whose files are read where they lie.</summary>
    public IEnumerable<ArticleFile> Follow(FileSystemInfo link, string key)
    {
        if (RealPath(link.FullName, 0) is not { } target || (!File.Exists(target) && !Directory.Exists(target)))
            return [new ArticleFile(key, link.FullName, "It is a link that leads nowhere; mend it or remove it.")];
        if (target != _root && !target.StartsWith(Path.TrimEndingDirectorySeparator(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return [new ArticleFile(key, link.FullName, "It is a link that leads out of the folder of articles; put the file itself into the folder.")];
        return Directory.Exists(target) ? [] : [new ArticleFile(key, target, SpecialFiles.TroubleOf(target))];
    }

    /// <summary>The path without any link in it, or null when links lead round in a circle.</summary>
    private static string? RealPath(string path, int depth)
    {
        if (depth > MostLinksInARow)
            return null;
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            string? target;
            try
            {
                target = new DirectoryInfo(next) is { LinkTarget: { } there } ? RealPath(Path.Combine(real, there), depth + 1) : next;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return null;
            }

            if (target is null)
                return null;
            real = target;
        }

        return real;
    }
}
