using System.Collections.Concurrent;

namespace ArticleBot.Retrieval.Storage;

/// <summary>Reading connections, so that questions read side by side without waiting for each other.</summary>
internal sealed class ReaderPool(IndexFile file) : IDisposable
{
    private readonly ConcurrentBag<IndexReader> _idle = [];

    /// <summary>Reads with a connection of its own.</summary>
    public T Read<T>(Func<IndexReader, T> read)
    {
        if (!_idle.TryTake(out var reader))
            reader = new IndexReader(file);
        var done = false;
        try
        {
            var result = read(reader);
            done = true;
            return result;
        }
        finally
        {
            // After an error the connection may be in the middle of something.
            if (done)
                _idle.Add(reader);
            else
                reader.Dispose();
        }
    }

    /// <summary>Closes the connections that are not in use.</summary>
    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
    }
}
