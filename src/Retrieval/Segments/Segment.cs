using System.Runtime.InteropServices;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;

namespace ArticleBot.Retrieval.Segments;

/// <summary>An immutable part of the index: passages with ascending ids, their postings and, once all are embedded, their vectors.</summary>
internal sealed class Segment
{
    private readonly uint[] _offsets;

    /// <param name="id">The segment's row.</param>
    /// <param name="first">The id of the first passage.</param>
    /// <param name="offsets">What to add to <paramref name="first"/> for the id of each passage; ascending from 0.</param>
    /// <param name="lexical">The postings.</param>
    /// <param name="dense">The vectors, or null while some are missing.</param>
    /// <param name="deleted">Passages that are no longer in the index.</param>
    public Segment(long id, long first, uint[] offsets, LexicalSegment lexical, DenseSegment? dense, DocumentSet deleted)
    {
        if (offsets.Length != lexical.Count || (dense is not null && dense.Count != lexical.Count))
            throw new InvalidDataException("The parts of a segment of the index hold different numbers of passages.");

        Id = id;
        First = first;
        _offsets = offsets;
        Lexical = lexical;
        Dense = dense;
        Deleted = deleted;
        var lengths = lexical.Lengths;
        for (var document = 0; document < lengths.Length; document++)
            LiveLength += deleted.Contains(document) ? 0 : lengths[document];
    }

    /// <summary>The segment's row.</summary>
    public long Id { get; }

    /// <summary>The id of the first passage.</summary>
    public long First { get; }

    /// <summary>Number of passages, deleted ones included.</summary>
    public int Count => _offsets.Length;

    /// <summary>Number of passages that are still in the index.</summary>
    public int LiveCount => Count - Deleted.Count;

    /// <summary>Sum of the lengths of the passages that are still in the index.</summary>
    public long LiveLength { get; }

    /// <summary>The postings.</summary>
    public LexicalSegment Lexical { get; }

    /// <summary>The vectors, or null while some are missing.</summary>
    public DenseSegment? Dense { get; }

    /// <summary>Passages that are no longer in the index.</summary>
    public DocumentSet Deleted { get; }

    /// <summary>What to add to <see cref="First"/> for the id of each passage.</summary>
    public ReadOnlySpan<uint> Offsets => _offsets;

    /// <summary>The stored form of <see cref="Offsets"/>.</summary>
    public ReadOnlySpan<byte> OffsetBytes => MemoryMarshal.AsBytes(_offsets.AsSpan());

    /// <summary>The id of a passage.</summary>
    public long PassageId(int document) => First + _offsets[document];

    /// <summary>The number of a passage in this segment, or a negative number.</summary>
    public int Find(long passageId) =>
        passageId < First || passageId - First > uint.MaxValue ? -1 : _offsets.AsSpan().BinarySearch((uint)(passageId - First));

    /// <summary>The same segment after deletions.</summary>
    public Segment With(DocumentSet deleted) => new(Id, First, _offsets, Lexical, Dense, deleted);
}
