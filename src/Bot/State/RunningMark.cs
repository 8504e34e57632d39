namespace ArticleBot.Bot.State;

/// <summary>Marks this process as running, so that others with the same state.db know whose turns they may take up.</summary>
/// <remarks>A locked file, since the system gives the lock back however the process ends; a time in the database would have to run out first.</remarks>
internal sealed class RunningMark : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly string _name = Guid.NewGuid().ToString("n");
    private FileStream? _held;

    /// <param name="folder">Where state.db lies.</param>
    public RunningMark(string folder) => _folder = folder;

    /// <summary>Names this process, and marks it when it is not yet.</summary>
    /// <exception cref="IOException">The mark cannot be made; nothing may be kept in this name.</exception>
    public string Name()
    {
        lock (_lock)
        {
            _held ??= new FileStream(PathOf(_name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return _name;
        }
    }

    /// <summary>Whether another process still runs.</summary>
    public bool IsRunning(string name)
    {
        try
        {
            using var mark = new FileStream(PathOf(name), FileMode.Open, FileAccess.Write, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Clears away what a process that was killed has left.</summary>
    public void Remove(string name)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies about without doing harm.
        }
    }

    public void Dispose()
    {
        _held?.Dispose();
        _held = null;
    }

    private string PathOf(string name) => Path.Combine(_folder, $"running-{name}.lock");
}
