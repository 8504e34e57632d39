using System.Runtime.InteropServices;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// Counts the stems of one passage after the other: an open-addressing table so small that it stays in the processor's nearest memory, which an array over the
/// whole vocabulary would not.
/// </summary>
internal sealed class TermCounter
{
    private readonly List<int> _used = [];
    private Slot[] _slots = new Slot[1024];

    /// <summary>Counts an occurrence in the body.</summary>
    public void CountInBody(int stem) => SlotOf(stem).Body++;

    /// <summary>Counts an occurrence in the title or heading.</summary>
    public void CountInFields(int stem) => SlotOf(stem).Fields++;

    /// <summary>Hands over the counts of the passage in the order of first occurrence, and begins the next.</summary>
    public void MoveTo(List<int> stems, List<byte> occurrences)
    {
        foreach (var used in CollectionsMarshal.AsSpan(_used))
        {
            ref var slot = ref _slots[used];
            stems.Add(slot.Stem - 1);
            occurrences.Add(Occurrences.Pack(slot.Body, slot.Fields));
            slot = default;
        }

        _used.Clear();
    }

    private ref Slot SlotOf(int stem)
    {
        if (_used.Count * 2 >= _slots.Length)
            Grow();
        var place = PlaceOf(stem);
        ref var slot = ref _slots[place];
        if (slot.Stem == 0)
        {
            slot.Stem = stem + 1;
            _used.Add(place);
        }

        return ref slot;
    }

    private int PlaceOf(int stem)
    {
        var place = stem & (_slots.Length - 1);
        while (_slots[place].Stem != 0 && _slots[place].Stem != stem + 1)
            place = (place + 1) & (_slots.Length - 1);
        return place;
    }

    private void Grow()
    {
        var slots = _slots;
        _slots = new Slot[2 * slots.Length];
        foreach (ref var used in CollectionsMarshal.AsSpan(_used))
        {
            var slot = slots[used];
            used = PlaceOf(slot.Stem - 1);
            _slots[used] = slot;
        }
    }

    private struct Slot
    {
        /// <summary>Number of the stem plus one, or 0 for an empty slot.</summary>
        public int Stem;

        public int Body;
        public int Fields;
    }
}
