namespace ArticleBot.Retrieval.Lexical;

/// <summary>The terms of a segment: their bytes one after the other, and an open-addressing hash table over them.</summary>
internal readonly ref struct TermTable
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<int> _starts;
    private readonly ReadOnlySpan<int> _slots;

    /// <param name="bytes">All terms in UTF-8.</param>
    /// <param name="starts">Where each term begins, and the end of the last.</param>
    /// <param name="slots">Term numbers plus one, 0 for an empty slot; at least one slot is empty.</param>
    public TermTable(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts, ReadOnlySpan<int> slots)
    {
        _bytes = bytes;
        _starts = starts;
        _slots = slots;
    }

    /// <summary>The bytes of a term.</summary>
    public ReadOnlySpan<byte> this[int term] => _bytes[_starts[term].._starts[term + 1]];

    /// <summary>The term's number, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes, uint hash)
    {
        for (var slot = First(hash, _slots.Length); _slots[slot] != 0; slot = Next(slot, _slots.Length))
        {
            var term = _slots[slot] - 1;
            if (this[term].SequenceEqual(bytes))
                return term;
        }

        return -1;
    }

    /// <summary>Makes the hash table for the terms.</summary>
    public static int[] CreateSlots(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts)
    {
        var terms = starts.Length - 1;
        var slots = new int[terms + (terms * 2 / 5) + 1];
        for (var term = 0; term < terms; term++)
        {
            var slot = First(IndexedTerm.HashOf(bytes[starts[term]..starts[term + 1]]), slots.Length);
            while (slots[slot] != 0)
                slot = Next(slot, slots.Length);
            slots[slot] = term + 1;
        }

        return slots;
    }

    /// <summary>Spreads 32 bits over any number of slots without a division (Lemire, 2016).</summary>
    private static int First(uint hash, int slots) => (int)(((ulong)hash * (uint)slots) >> 32);

    private static int Next(int slot, int slots) => slot + 1 == slots ? 0 : slot + 1;
}
