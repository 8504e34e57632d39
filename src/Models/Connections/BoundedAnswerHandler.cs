namespace ArticleBot.Models.Connections;

/// <summary>
/// Cuts an answer that is longer than any reply of a model: a server that never ends its body would fill the memory long before the time is up.
/// </summary>
/// <param name="most">The most bytes that are read of one answer.</param>
internal sealed class BoundedAnswerHandler(long most) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var content = response.Content;
        response.Content = new StreamContent(new BoundedStream(await content.ReadAsStreamAsync(cancellationToken), most));
        foreach (var (name, values) in content.Headers)
            response.Content.Headers.TryAddWithoutValidation(name, values);
        return response;
    }

    /// <summary>Reads on until the bound.</summary>
    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

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

        private int Counted(int read) => (_read += read) <= most ? read : throw new AnswerTooLongException(most);
    }
}

/// <summary>A model server sent more than any reply is long.</summary>
internal sealed class AnswerTooLongException(long most) : IOException($"The answer is longer than {most} bytes.");
