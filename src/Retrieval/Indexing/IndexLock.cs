namespace ArticleBot.Retrieval.Indexing;

/// <summary>Lets one process at a time write an index. The operating system frees the lock when the process ends, however it ends.</summary>
internal sealed class IndexLock : IDisposable
{
    private readonly FileStream _file;

    private IndexLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="IndexLockedException">Another process has it.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IndexLock Take(string folder)
    {
        var path = Path.Combine(folder, "index.lock");
        try
        {
            Directory.CreateDirectory(folder);
            return new IndexLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsWritable(path))
        {
            throw new IndexLockedException(folder, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The data folder {folder} cannot be written: {exception.Message} Give the bot the right to write there, or set Retrieval:DataFolder to "
                    + "another folder.",
                exception);
        }
    }

    /// <summary>Whether another file can be made beside it: then it is not the folder that keeps the lock from being taken.</summary>
    private static bool IsWritable(string path)
    {
        var probe = $"{path}.{Guid.NewGuid():n}";
        try
        {
            using var file = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
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
