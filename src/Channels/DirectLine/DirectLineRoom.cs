namespace ArticleBot.Channels.DirectLine;

/// <summary>One bound in bytes over all that the local Direct Line keeps: histories, and what is on its way to readers.</summary>
internal sealed class DirectLineRoom(long bytes)
{
    private long _used;
    private int _isClearing;

    /// <summary>Removes what is idle longest until there is room; false when nothing is left to remove.</summary>
    public Func<bool> RemoveIdlest { get; set; } = () => false;

    /// <summary>In bytes.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>Whether more is kept than may be.</summary>
    public bool IsExceeded => Used > bytes;

    /// <summary>Something more is kept. Room is made a moment later, since whoever keeps it holds its conversation.</summary>
    public void Take(int length)
    {
        if (Interlocked.Add(ref _used, length) > bytes && Interlocked.Exchange(ref _isClearing, 1) == 0)
            ThreadPool.QueueUserWorkItem(_ => Clear());
    }

    /// <summary>Something is no longer kept.</summary>
    public void Give(int length) => Interlocked.Add(ref _used, -length);

    private void Clear()
    {
        try
        {
            while (IsExceeded && RemoveIdlest())
            {
            }
        }
        finally
        {
            Volatile.Write(ref _isClearing, 0);
        }
    }
}
