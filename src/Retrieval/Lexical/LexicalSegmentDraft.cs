using System.Runtime.InteropServices;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>A segment's block of memory before it is frozen: lengths and postings are written straight to where they stay.</summary>
internal readonly ref struct LexicalSegmentDraft
{
    private readonly PackedArrays _arrays;

    /// <param name="passages">Number of passages.</param>
    /// <param name="terms">All terms.</param>
    /// <param name="postings">Number of postings, those of all terms.</param>
    public LexicalSegmentDraft(int passages, TermDictionaryBuilder terms, int postings)
    {
        var blocks = MemoryMarshal.AsBytes(terms.Blocks);
        var bounds = (postings + BlockBound.BlockSize - 1) / BlockBound.BlockSize;
        _arrays = PackedArrays.Allocate(passages, terms.Entries.Length, blocks.Length, sizeof(ushort) * postings, postings, 4 * bounds);
        terms.Entries.CopyTo(_arrays.Draft<byte>((int)LexicalSection.TermEntries));
        blocks.CopyTo(_arrays.Draft<byte>((int)LexicalSection.TermBlocks));
        Lengths = _arrays.Draft<byte>((int)LexicalSection.Lengths);
        Documents = _arrays.Draft<ushort>((int)LexicalSection.Documents);
        Occurrences = _arrays.Draft<byte>((int)LexicalSection.Occurrences);
    }

    /// <summary>Length of each passage, to be written.</summary>
    public Span<byte> Lengths { get; }

    /// <summary>Passages, to be written: ascending within each term.</summary>
    public Span<ushort> Documents { get; }

    /// <summary>Packed occurrences, to be written.</summary>
    public Span<byte> Occurrences { get; }

    /// <summary>Bounds the blocks; nothing is written afterwards.</summary>
    public LexicalSegment Freeze()
    {
        var bounds = _arrays.Draft<BlockBound>((int)LexicalSection.Bounds);
        for (var block = 0; block < bounds.Length; block++)
        {
            var start = block * BlockBound.BlockSize;
            var length = Math.Min(BlockBound.BlockSize, Documents.Length - start);
            bounds[block] = BlockBound.Of(Documents.Slice(start, length), Occurrences.Slice(start, length), Lengths);
        }

        return new LexicalSegment(_arrays);
    }
}
