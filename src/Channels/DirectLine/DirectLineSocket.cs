using System.Net.WebSockets;
using System.Threading.Channels;

namespace ArticleBot.Channels.DirectLine;

/// <summary>One reader's socket: frames go out in order, what comes in is read and dropped.</summary>
internal sealed class DirectLineSocket(WebSocket socket, DirectLineRoom room)
{
    /// <summary>A reader this far behind has gone.</summary>
    private const int WaitingFrames = 500;

    /// <summary>So has one this many bytes behind: twice the longest history, which it can read again.</summary>
    private const int WaitingBytes = 4 * 1024 * 1024;

    /// <summary>Clients send empty frames as a sign of life, nothing else.</summary>
    private const int LargestIncoming = 64 * 1024;

    /// <summary>How long the other side has for its goodbye.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(WaitingFrames);
    private string _reason = "ended";
    private int _waiting;

    /// <summary>Sends a frame soon; a reader that does not keep up is sent away and catches up by reconnecting.</summary>
    public void Offer(byte[] frame)
    {
        Count(frame.Length);
        if (Volatile.Read(ref _waiting) <= WaitingBytes && _frames.Writer.TryWrite(frame))
            return;
        Count(-frame.Length);
        Close("too slow");
    }

    /// <summary>Closes after what is waiting.</summary>
    public void Close(string reason)
    {
        _reason = reason;
        _frames.Writer.TryComplete();
    }

    /// <summary>Runs until either side closes.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var receiving = ReceiveAsync(ended.Token);
        var sending = SendAsync(ended.Token);
        await Task.WhenAny(receiving, sending);
        _frames.Writer.TryComplete();
        if (sending.IsCompletedSuccessfully && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await CloseSocketAsync();
            // Cutting the reading short would cut the connection before the other side has read why.
            await Task.WhenAny(receiving, Task.Delay(Farewell, cancellationToken));
        }

        await ended.CancelAsync();
        await Task.WhenAll(Quietly(receiving), Quietly(sending));
        while (_frames.Reader.TryRead(out var unsent))
            Count(-unsent.Length);
    }

    private void Count(int length)
    {
        Interlocked.Add(ref _waiting, length);
        if (length > 0)
            room.Take(length);
        else
            room.Give(-length);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await foreach (var frame in _frames.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
            finally
            {
                Count(-frame.Length);
            }
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var received = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (part.MessageType is WebSocketMessageType.Close)
                return;
            received = part.EndOfMessage ? 0 : received + part.Count;
            if (received > LargestIncoming)
                return;
        }
    }

    private async Task CloseSocketAsync()
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, _reason, patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // The other side was faster.
        }
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // A cut connection is an ordinary end.
        }
    }
}
