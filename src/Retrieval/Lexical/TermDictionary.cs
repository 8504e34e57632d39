using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// The terms of a segment in the order of their bytes, each written as what differs from the one before (front coding; Witten, Moffat and Bell,
/// "Managing Gigabytes", 1999, section 4.1), sixteen to a block: about seven bytes a term with the place of its postings. A term is found by halving
/// the blocks, mostly by the first eight bytes that stand beside them, and reading one.
/// </summary>
/// <remarks>An entry: how many bytes it shares with the term before, how many follow, those bytes, its number of postings in seven bits a byte.</remarks>
internal readonly ref struct TermDictionary(ReadOnlySpan<byte> entries, ReadOnlySpan<TermBlock> blocks)
{
    /// <summary>Terms in a block; the first of each shares nothing.</summary>
    public const int BlockSize = 16;

    /// <summary>The most bytes a term has: 64 UTF-16 code units of three bytes.</summary>
    public const int MaximumBytes = 192;

    private readonly ReadOnlySpan<byte> _entries = entries;
    private readonly ReadOnlySpan<TermBlock> _blocks = blocks;

    /// <summary>Where the term's postings are; empty when there is no such term.</summary>
    public PostingList Find(ReadOnlySpan<byte> term)
    {
        int low = 0, high = _blocks.Length;
        var start = StartOf(term);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var other = _blocks[middle].Start;
            if (other < start || (other == start && Head(middle).SequenceCompareTo(term) <= 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? default : FindIn(low - 1, term);
    }

    /// <summary>The first eight bytes of a term as a number of the same order, zeros behind a shorter one.</summary>
    public static ulong StartOf(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(term);

        Span<byte> start = stackalloc byte[sizeof(ulong)];
        term.CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }

    /// <summary>Reads a number of seven bits a byte.</summary>
    public static int ReadCount(ReadOnlySpan<byte> entries, ref int next)
    {
        var count = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = entries[next++];
            count |= (b & 0x7F) << shift;
            if (b < 0x80)
                return count;
        }
    }

    private PostingList FindIn(int block, ReadOnlySpan<byte> term)
    {
        // How many bytes the terms so far have in common with the one sought tells most entries apart without reading them.
        var entry = _blocks[block].Entry;
        var end = block + 1 < _blocks.Length ? _blocks[block + 1].Entry : _entries.Length;
        var posting = _blocks[block].Posting;
        var agreed = 0;
        while (entry < end)
        {
            int shared = _entries[entry], rest = _entries[entry + 1];
            entry += 2;
            var suffix = _entries.Slice(entry, rest);
            entry += rest;
            var count = ReadCount(_entries, ref entry);
            if (shared < agreed)
                return default;
            if (shared == agreed)
            {
                var sought = term[shared..];
                var common = suffix.CommonPrefixLength(sought);
                if (common == rest && common == sought.Length)
                    return new PostingList(posting, count);
                if (common == sought.Length || (common < rest && suffix[common] > sought[common]))
                    return default;
                agreed += common;
            }

            posting += count;
        }

        return default;
    }

    private ReadOnlySpan<byte> Head(int block)
    {
        var entry = _blocks[block].Entry;
        return _entries.Slice(entry + 2, _entries[entry + 1]);
    }
}

/// <summary>Where a block of terms begins.</summary>
/// <param name="Start">The first eight bytes of its first term.</param>
/// <param name="Entry">Its first byte among the entries.</param>
/// <param name="Posting">The first posting of its first term.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct TermBlock(ulong Start, int Entry, int Posting);
