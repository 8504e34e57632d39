using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.DirectLine;

/// <summary>One conversation: what was said, and the socket of who reads it. A watermark is the number of the last activity read.</summary>
internal sealed class DirectLineConversation(string id, int historyLength, DirectLineRoom room, TimeProvider time)
{
    /// <summary>In bytes. Larger than any single activity, so the latest is always kept.</summary>
    private const int LargestHistory = 2 * 1024 * 1024;

    private readonly Queue<(long Number, byte[] Json, string? Speaker)> _history = new();
    private int _historySize;
    private long _last;
    private long _passing;
    private DirectLineSocket? _socket;
    private bool _isClosed;

    public string Id { get; } = id;

    /// <summary>Where the person's browser reached this host when it spoke last; null before that.</summary>
    public HostAddress? ReachedAt { get; set; }

    /// <summary>Held while several steps must not be torn apart, such as echo and turn.</summary>
    public Lock Gate { get; } = new();

    /// <summary>
    /// When somebody opened it, spoke in it or read it last. What the bot says uses nothing: a late welcome makes no conversation younger than one somebody
    /// spoke in.
    /// </summary>
    public long LastUsed { get; private set; } = time.GetTimestamp();

    /// <summary>An id for the next activity; those that only pass by are numbered apart, so that watermarks have no gaps.</summary>
    public string NextId(bool isKept)
    {
        lock (Gate)
            return isKept
                ? string.Create(CultureInfo.InvariantCulture, $"{Id}|{_last + 1:D7}")
                : string.Create(CultureInfo.InvariantCulture, $"{Id}|p{++_passing:D7}");
    }

    /// <summary>Keeps an activity and shows it to the reader.</summary>
    /// <param name="activity">The activity as JSON.</param>
    /// <param name="speaker">The person who posted it; null for the bot.</param>
    public void Append(byte[] activity, string? speaker)
    {
        lock (Gate)
        {
            // A turn may still speak into a conversation that has given way to others.
            if (_isClosed)
                return;
            if (speaker is not null)
                LastUsed = time.GetTimestamp();
            _history.Enqueue((++_last, activity, speaker));
            _historySize += activity.Length;
            room.Take(activity.Length);
            while (_history.Count > historyLength || _historySize > LargestHistory)
                Drop(_history.Dequeue().Json.Length);
            _socket?.Offer(Frame([activity], _last));
        }
    }

    /// <summary>Forgets all that was said, if this person had a part in it; numbers go on, so that readers read nothing twice.</summary>
    public void Forget(string userId)
    {
        lock (Gate)
        {
            if (!_history.Any(entry => entry.Speaker == userId))
                return;
            Empty();
        }
    }

    /// <summary>Shows something that is over soon, such as typing, to a reader who is there; nobody reads it later.</summary>
    public void Pass(byte[] activity)
    {
        lock (Gate)
            _socket?.Offer(Frame([activity], _last));
    }

    /// <summary>Everything after a watermark as <c>{"activities":[…],"watermark":"…"}</c>.</summary>
    public byte[] Read(long watermark)
    {
        lock (Gate)
        {
            LastUsed = time.GetTimestamp();
            return Frame(After(watermark), _last);
        }
    }

    /// <summary>Makes a socket the reader, first of everything after a watermark; the reader before is sent away.</summary>
    public void Attach(DirectLineSocket socket, long watermark)
    {
        lock (Gate)
        {
            LastUsed = time.GetTimestamp();
            _socket?.Close("collision");
            _socket = socket;
            if (After(watermark) is { Count: > 0 } missed)
                socket.Offer(Frame(missed, _last));
        }
    }

    /// <summary>Forgets a socket that has closed.</summary>
    public void Detach(DirectLineSocket socket)
    {
        lock (Gate)
        {
            if (ReferenceEquals(_socket, socket))
                _socket = null;
        }
    }

    /// <summary>Sends the reader away for good and keeps nothing any more.</summary>
    public void Close()
    {
        lock (Gate)
        {
            _isClosed = true;
            _socket?.Close("ended");
            Empty();
        }
    }

    /// <summary>Whether somebody listens.</summary>
    public bool HasReader
    {
        get
        {
            lock (Gate)
                return _socket is not null;
        }
    }

    private void Empty()
    {
        _history.Clear();
        Drop(_historySize);
    }

    private void Drop(int length)
    {
        _historySize -= length;
        room.Give(length);
    }

    private List<byte[]> After(long watermark) => [.. _history.Where(entry => entry.Number > watermark).Select(entry => entry.Json)];

    private static byte[] Frame(IReadOnlyList<byte[]> activities, long watermark)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var activity in activities)
                writer.WriteRawValue(activity, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteString("watermark", watermark.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
