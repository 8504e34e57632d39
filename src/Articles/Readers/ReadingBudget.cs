namespace ArticleBot.Articles.Readers;

/// <summary>What reading one article may cost: time, and bytes that come out of packed ones. Used by one reading at a time.</summary>
/// <param name="mostBytes">Most bytes that may be unpacked.</param>
/// <param name="cancellationToken">Ends reading that has taken too long.</param>
internal sealed class ReadingBudget(long mostBytes, CancellationToken cancellationToken)
{
    private const long UsualBytes = 64L << 20;

    private long _taken;

    /// <summary>Whether more was taken than there was.</summary>
    public bool IsSpent => _taken > mostBytes;

    /// <summary>A budget without a limit of time.</summary>
    public static ReadingBudget Usual() => new(UsualBytes, CancellationToken.None);

    /// <summary>Takes bytes that were unpacked.</summary>
    /// <exception cref="InvalidDataException">They are too many.</exception>
    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public void Take(long bytes)
    {
        Check();
        _taken += bytes;
        if (IsSpent)
            throw new InvalidDataException($"It unpacks to more than {mostBytes:N0} bytes; split it, or raise Articles:MegabytesPerArticle.");
    }

    /// <summary>Ends reading that has taken too long.</summary>
    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public void Check() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>A stream whose bytes count against the budget as they are read.</summary>
    public Stream Count(Stream unpacked) => new CountingStream(unpacked, this);

    /// <summary>Unpacks a stream into memory.</summary>
    public byte[] ReadAll(Stream unpacked)
    {
        using var bytes = new MemoryStream();
        Count(unpacked).CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed class CountingStream(Stream inner, ReadingBudget budget) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            budget.Take(count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
