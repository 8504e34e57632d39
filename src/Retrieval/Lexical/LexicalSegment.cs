using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// The inverted index of at most 65,536 passages, immutable. Within a segment a passage is a 16-bit number, so postings need no compression:
/// two bytes for the passage, one for the occurrences, four per block of 128 for its bound. Blocks are counted over all postings, whatever term they belong to:
/// a term that shares its first or last block gets a bound that may be higher than needed, never lower.
/// </summary>
internal sealed class LexicalSegment
{
    /// <summary>The most passages a segment holds.</summary>
    public const int MaximumCount = ushort.MaxValue + 1;

    private readonly PackedArrays _arrays;

    /// <param name="arrays">The sections, complete.</param>
    internal LexicalSegment(PackedArrays arrays)
    {
        _arrays = arrays;
        Count = Lengths.Length;
    }

    /// <summary>Number of passages.</summary>
    public int Count { get; }

    /// <summary>The stored form.</summary>
    public ReadOnlyMemory<byte> Bytes => _arrays.Bytes;

    /// <summary>Length of each passage in words that are not stop words, 255 at most.</summary>
    public ReadOnlySpan<byte> Lengths => _arrays.Section<byte>((int)LexicalSection.Lengths);

    /// <summary>The passages of all postings, ascending within each term.</summary>
    public ReadOnlySpan<ushort> Documents => _arrays.Section<ushort>((int)LexicalSection.Documents);

    /// <summary>The packed occurrences of all postings.</summary>
    public ReadOnlySpan<byte> Occurrences => _arrays.Section<byte>((int)LexicalSection.Occurrences);

    /// <summary>The bounds of all blocks of postings.</summary>
    public ReadOnlySpan<BlockBound> Bounds => _arrays.Section<BlockBound>((int)LexicalSection.Bounds);

    /// <summary>The terms, for merging.</summary>
    public ReadOnlyMemory<byte> TermEntries => _arrays.Memory((int)LexicalSection.TermEntries);

    /// <summary>Where the term's postings are; empty when no passage holds it.</summary>
    /// <param name="term">The term in UTF-8.</param>
    public PostingList Find(ReadOnlySpan<byte> term) => new TermDictionary(
        _arrays.Section<byte>((int)LexicalSection.TermEntries), _arrays.Section<TermBlock>((int)LexicalSection.TermBlocks)).Find(term);

    /// <summary>Opens a stored segment; the array is kept.</summary>
    /// <exception cref="InvalidDataException">It is not a segment.</exception>
    public static LexicalSegment Read(byte[] bytes)
    {
        var arrays = PackedArrays.Read(bytes);
        return arrays.Count == (int)LexicalSection.Bounds + 1
            ? new LexicalSegment(arrays)
            : throw new InvalidDataException("A lexical segment of the index has the wrong number of parts.");
    }
}

/// <summary>A term's postings in one segment.</summary>
/// <param name="Start">Index of the first posting.</param>
/// <param name="Count">Number of postings: the passages of the segment that hold the term.</param>
internal readonly record struct PostingList(int Start, int Count);

/// <summary>The arrays of a segment in the order in which they are stored.</summary>
internal enum LexicalSection
{
    Lengths,
    TermEntries,
    TermBlocks,
    Documents,
    Occurrences,
    Bounds,
}
