using System.Runtime.InteropServices;

namespace ArticleBot.Articles.Readers;

/// <summary>Reads bytes in memory as a stream, without a copy where there is an array below.</summary>
internal static class ContentStream
{
    /// <summary>A stream that can be read and searched.</summary>
    public static MemoryStream Of(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);
}
