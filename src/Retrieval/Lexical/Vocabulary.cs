using System.Runtime.CompilerServices;
using System.Text;
using ArticleBot.English.Terms;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// Numbers the stems of an indexing run, and remembers for every word which stem it has, so that a word is stemmed once however many threads meet it.
/// Known words are looked up without a lock.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>What <see cref="Number"/> gives for a stop word.</summary>
    public const int StopWord = -1;

    private const int FirstSlots = 1 << 14;

    private readonly Lock _adding = new();
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _unkeyed = new(StringComparer.Ordinal);
    private volatile Slot[] _slots = new Slot[FirstSlots];
    private volatile byte[][] _bytes = new byte[1024][];
    private int _words;

    /// <summary>Number of stems so far.</summary>
    public int Count { get; private set; }

    /// <summary>A stem in UTF-8.</summary>
    public ReadOnlySpan<byte> Stem(int number) => _bytes[number];

    /// <summary>The number of the stem of the word that the enumerator stands on, or <see cref="StopWord"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Number(scoped in WordEnumerator word)
    {
        var key = word.Key;
        if (key.IsNone)
            return NumberOf(word.Unkeyed);

        var slots = _slots;
        for (var i = (int)key.Hash & (slots.Length - 1); ; i = (i + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[i];

            // The number is written last and read first: a slot that has one is complete.
            var entry = Volatile.Read(ref slot.Entry);
            if (entry == 0)
                return Add(key);
            if (slot.Key == key)
                return entry > 0 ? entry - 1 : StopWord;
        }
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        lock (_adding)
        {
            var known = _unkeyed.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!known.TryGetValue(word, out var number))
                known[word] = number = NumberOf(TermAnalyzer.Create(default, word));
            return number;
        }
    }

    private int Add(in WordKey key)
    {
        var form = TermAnalyzer.Create(key);
        lock (_adding)
        {
            if (_words * 2 >= _slots.Length)
                Grow();

            // Another thread may have been faster.
            ref var slot = ref Free(_slots, key);
            if (slot.Entry == 0)
            {
                _words++;
                slot.Key = key;
                Volatile.Write(ref slot.Entry, NumberOf(form) is var number and >= 0 ? number + 1 : StopWord);
            }

            return slot.Entry > 0 ? slot.Entry - 1 : StopWord;
        }
    }

    private int NumberOf(WordForm form)
    {
        if (form.IsStopWord)
            return StopWord;
        if (_stems.TryGetValue(form.Stem, out var number))
            return number;

        number = _stems.Count;
        _stems.Add(form.Stem, number);
        if (number == _bytes.Length)
        {
            var longer = new byte[2 * number][];
            _bytes.CopyTo(longer, 0);
            _bytes = longer;
        }

        _bytes[number] = Encoding.UTF8.GetBytes(form.Stem);
        Count = _stems.Count;
        return number;
    }

    private void Grow()
    {
        var longer = new Slot[2 * _slots.Length];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Entry != 0)
                Free(longer, slot.Key) = slot;
        }

        _slots = longer;
    }

    /// <summary>The word's slot, or the empty one that it belongs into.</summary>
    private static ref Slot Free(Slot[] slots, in WordKey key)
    {
        var i = (int)key.Hash & (slots.Length - 1);
        while (slots[i].Entry != 0 && slots[i].Key != key)
            i = (i + 1) & (slots.Length - 1);
        return ref slots[i];
    }

    private struct Slot
    {
        public WordKey Key;

        /// <summary>Number of the stem plus one, <see cref="StopWord"/>, or 0 for an empty slot.</summary>
        public int Entry;
    }
}
