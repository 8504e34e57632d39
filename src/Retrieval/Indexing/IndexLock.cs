namespace ArticleBot.Retrieval.Indexing;

/// <summary>Lets one process at a time write an index. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class IndexLock : IDisposable
{
    private readonly FileStream _file;

    private IndexLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexLockedException">Another process has it.</exception>
    public static IndexLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "index.lock");
        try
        {
            return new IndexLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new IndexLockedException(folder, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>Another process is writing the index.</summary>
public sealed class IndexLockedException : IOException
{
    internal IndexLockedException(string folder, Exception inner)
        : base($"Another process is indexing into {folder}. Wait until it has finished, stop it, or set Retrieval:DataFolder to another folder.", inner)
    {
    }
}
