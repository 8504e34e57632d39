using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArticleBot.Retrieval.Segments;

/// <summary>
/// Several arrays in one block of bytes, so that a segment is loaded with one copy and nothing is parsed: section count, the length of each
/// section, then the sections, each on a multiple of eight bytes. Numbers are little-endian.
/// </summary>
internal sealed class PackedArrays
{
    private const int Alignment = 8;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly int[] _lengths;

    private PackedArrays(byte[] bytes, int[] starts, int[] lengths) => (_bytes, _starts, _lengths) = (bytes, starts, lengths);

    /// <summary>The whole block, as it is stored.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The number of arrays.</summary>
    public int Count => _starts.Length;

    /// <summary>One of the arrays.</summary>
    public ReadOnlySpan<T> Section<T>(int index)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(_starts[index], _lengths[index]));

    /// <summary>One of the arrays as bytes that may be kept.</summary>
    public ReadOnlyMemory<byte> Memory(int index) => _bytes.AsMemory(_starts[index], _lengths[index]);

    /// <summary>One of the arrays, to be written before anyone else sees the block.</summary>
    public Span<T> Draft<T>(int index)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(_starts[index], _lengths[index]));

    /// <summary>A block of arrays of zeros.</summary>
    /// <param name="lengths">The length of each in bytes.</param>
    public static PackedArrays Allocate(params ReadOnlySpan<int> lengths)
    {
        var total = HeaderSize(lengths.Length);
        foreach (var length in lengths)
            total = checked(total + Aligned(length));

        var bytes = new byte[total];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, lengths.Length);
        for (var i = 0; i < lengths.Length; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Alignment * (i + 1)), lengths[i]);
        return Read(bytes);
    }

    /// <summary>Opens a stored block; the array is kept, not copied.</summary>
    /// <exception cref="InvalidDataException">The lengths do not add up.</exception>
    public static PackedArrays Read(byte[] bytes)
    {
        var count = bytes.Length < Alignment ? -1 : BinaryPrimitives.ReadInt64LittleEndian(bytes);
        if (count is < 0 or > 64 || HeaderSize((int)count) > bytes.Length)
            throw new InvalidDataException("A segment of the index has no valid header.");

        var starts = new int[count];
        var lengths = new int[count];
        long position = HeaderSize((int)count);
        for (var i = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(Alignment * (i + 1)));
            if (length < 0 || length > bytes.Length - position)
                throw new InvalidDataException("A segment of the index is shorter than its header says.");
            starts[i] = (int)position;
            lengths[i] = (int)length;
            position += Aligned((int)length);
        }

        return position == bytes.Length
            ? new PackedArrays(bytes, starts, lengths)
            : throw new InvalidDataException("A segment of the index is longer than its header says.");
    }

    private static int HeaderSize(int sections) => Alignment * (sections + 1);

    private static int Aligned(int length) => checked(length + Alignment - 1) & -Alignment;
}
