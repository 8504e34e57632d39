namespace ArticleBot.Retrieval.Segments;

/// <summary>A set of passages of one segment, one bit each. Immutable: adding makes a new set.</summary>
internal sealed class DocumentSet
{
    private readonly byte[] _bits;

    private DocumentSet(byte[] bits)
    {
        _bits = bits;
        foreach (var b in bits)
            Count += byte.PopCount(b);
    }

    /// <summary>The set of nothing.</summary>
    public static DocumentSet Empty { get; } = new([]);

    /// <summary>Number of passages in the set.</summary>
    public int Count { get; }

    /// <summary>The stored form: eight passages a byte, the first in the lowest bit; may be shorter than the segment.</summary>
    public ReadOnlyMemory<byte> Bytes => _bits;

    /// <summary>Whether the passage is in the set.</summary>
    public bool Contains(int document) =>
        (uint)(document >> 3) < (uint)_bits.Length && (_bits[document >> 3] & (1 << (document & 7))) != 0;

    /// <summary>The set with further passages.</summary>
    public DocumentSet With(IEnumerable<int> documents)
    {
        var bits = (byte[])_bits.Clone();
        foreach (var document in documents)
        {
            if (document >> 3 >= bits.Length)
                Array.Resize(ref bits, (document >> 3) + 1);
            bits[document >> 3] |= (byte)(1 << (document & 7));
        }

        return new DocumentSet(bits);
    }

    /// <summary>Reads a stored set.</summary>
    public static DocumentSet Read(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? Empty : new DocumentSet(bytes.ToArray());
}
