using System.Buffers;
using ArticleBot.English;

namespace ArticleBot.Retrieval.Storage;

/// <summary>Sentence offsets in few bytes: distances from one border to the next, seven bits a byte.</summary>
internal static class SpanBlob
{
    /// <summary>Packs spans.</summary>
    /// <param name="origin">What the first distance counts from; the passage's start.</param>
    /// <param name="spans">In any order.</param>
    public static byte[] Write(int origin, IReadOnlyList<TextSpan> spans)
    {
        var bytes = new ArrayBufferWriter<byte>(16 + (spans.Count * 4));
        foreach (var span in spans)
        {
            Write(bytes, span.Start - origin);
            Write(bytes, span.Length);
            origin = span.End;
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write(int, IReadOnlyList{TextSpan})"/> packed.</summary>
    public static IReadOnlyList<TextSpan> Read(int origin, ReadOnlySpan<byte> blob)
    {
        var spans = new List<TextSpan>();
        while (!blob.IsEmpty)
        {
            var start = origin + Read(ref blob);
            origin = start + Read(ref blob);
            spans.Add(new TextSpan(start, origin));
        }

        return spans;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, int value)
    {
        var rest = (uint)value;
        var span = bytes.GetSpan(5);
        var length = 0;
        for (; rest > 0x7F; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        bytes.Advance(length);
    }

    private static int Read(ref ReadOnlySpan<byte> blob)
    {
        uint value = 0;
        for (var shift = 0; !blob.IsEmpty; shift += 7)
        {
            var next = blob[0];
            blob = blob[1..];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                break;
        }

        return (int)value;
    }
}
