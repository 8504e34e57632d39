using System.Runtime.InteropServices;
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

    private LexicalSegment(PackedArrays arrays)
    {
        _arrays = arrays;
        Count = Lengths.Length;
        TermCount = PostingStarts.Length - 1;
    }

    private enum Section
    {
        Lengths,
        TermBytes,
        TermStarts,
        TermSlots,
        PostingStarts,
        Documents,
        Occurrences,
        Bounds,
    }

    /// <summary>Number of passages.</summary>
    public int Count { get; }

    /// <summary>Number of terms.</summary>
    public int TermCount { get; }

    /// <summary>The stored form.</summary>
    public ReadOnlyMemory<byte> Bytes => _arrays.Bytes;

    /// <summary>Length of each passage in words that are not stop words, 255 at most.</summary>
    public ReadOnlySpan<byte> Lengths => _arrays.Section<byte>((int)Section.Lengths);

    /// <summary>The passages of all postings, ascending within each term.</summary>
    public ReadOnlySpan<ushort> Documents => _arrays.Section<ushort>((int)Section.Documents);

    /// <summary>The packed occurrences of all postings.</summary>
    public ReadOnlySpan<byte> Occurrences => _arrays.Section<byte>((int)Section.Occurrences);

    /// <summary>The bounds of all blocks of postings.</summary>
    public ReadOnlySpan<BlockBound> Bounds => _arrays.Section<BlockBound>((int)Section.Bounds);

    /// <summary>The terms.</summary>
    public TermTable Terms => new(
        _arrays.Section<byte>((int)Section.TermBytes), _arrays.Section<int>((int)Section.TermStarts), _arrays.Section<int>((int)Section.TermSlots));

    private ReadOnlySpan<int> PostingStarts => _arrays.Section<int>((int)Section.PostingStarts);

    /// <summary>Where the term's postings are; empty when no passage holds it.</summary>
    public PostingList Find(in IndexedTerm term)
    {
        var number = Terms.Find(term.Bytes, term.Hash);
        return number < 0 ? default : Postings(number);
    }

    /// <summary>Where the postings of the term of that number are.</summary>
    public PostingList Postings(int term) =>
        new(PostingStarts[term], PostingStarts[term + 1] - PostingStarts[term]);

    /// <summary>Opens a stored segment; the array is kept.</summary>
    /// <exception cref="InvalidDataException">It is not a segment.</exception>
    public static LexicalSegment Read(byte[] bytes)
    {
        var arrays = PackedArrays.Read(bytes);
        return arrays.Count == (int)Section.Bounds + 1
            ? new LexicalSegment(arrays)
            : throw new InvalidDataException("A lexical segment of the index has the wrong number of parts.");
    }

    /// <summary>Freezes postings that are grouped by term.</summary>
    /// <param name="lengths">Length of each passage.</param>
    /// <param name="termBytes">All terms in UTF-8, one after the other.</param>
    /// <param name="termStarts">Where each term begins, and the end of the last.</param>
    /// <param name="postingStarts">Where each term's postings begin, and the end of the last.</param>
    /// <param name="documents">Passages, ascending within each term.</param>
    /// <param name="occurrences">Packed occurrences.</param>
    public static LexicalSegment Create(
        byte[] lengths, ReadOnlyMemory<byte> termBytes, int[] termStarts, int[] postingStarts, ushort[] documents, byte[] occurrences)
    {
        var bounds = new BlockBound[(documents.Length + BlockBound.BlockSize - 1) / BlockBound.BlockSize];
        for (var block = 0; block < bounds.Length; block++)
        {
            var start = block * BlockBound.BlockSize;
            var length = Math.Min(BlockBound.BlockSize, documents.Length - start);
            bounds[block] = BlockBound.Of(documents.AsSpan(start, length), occurrences.AsSpan(start, length), lengths);
        }

        return new LexicalSegment(PackedArrays.Of(
            lengths,
            termBytes,
            BytesOf(termStarts),
            BytesOf(TermTable.CreateSlots(termBytes.Span, termStarts)),
            BytesOf(postingStarts),
            BytesOf(documents),
            occurrences,
            BytesOf(bounds)));
    }

    private static byte[] BytesOf<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}

/// <summary>A term's postings in one segment.</summary>
/// <param name="Start">Index of the first posting.</param>
/// <param name="Count">Number of postings: the passages of the segment that hold the term.</param>
internal readonly record struct PostingList(int Start, int Count);
