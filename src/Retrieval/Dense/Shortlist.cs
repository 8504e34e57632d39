using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleBot.Retrieval.Dense;

/// <summary>
/// Keeps the rows of the least distance while distances stream by, and nothing of all others: as many as are wanted, and whatever lies at the same
/// distance as the last of them. The result is the same as that of sorting all distances; the limit falls as rows are kept, so most of them are
/// passed over sixteen at a time.
/// </summary>
/// <param name="wanted">How many rows are wanted; all are kept when there are no more.</param>
/// <param name="largest">The largest distance that can occur.</param>
internal sealed class Shortlist(int wanted, int largest)
{
    private readonly int[] _rowsAt = new int[largest + 1];
    private Entry[] _entries = new Entry[4 * wanted];
    private int _count;
    private int _within;

    /// <summary>Rows that lie farther away than this are not kept.</summary>
    public int Limit { get; private set; } = largest;

    /// <summary>Offers rows that follow each other.</summary>
    /// <param name="first">The number of the first row.</param>
    /// <param name="distances">One distance per row.</param>
    public void Offer(int first, ReadOnlySpan<ushort> distances)
    {
        ref var next = ref MemoryMarshal.GetReference(distances);
        var i = 0;
        for (; i <= distances.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var near = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref next, (nuint)i), Vector256.Create((ushort)Limit)).ExtractMostSignificantBits();
            for (; near != 0; near &= near - 1)
            {
                var row = i + BitOperations.TrailingZeroCount(near);
                Keep(first + row, distances[row]);
            }
        }

        for (; i < distances.Length; i++)
            Keep(first + i, distances[i]);
    }

    /// <summary>The rows that were kept, ascending as they were offered.</summary>
    public int[] Rows()
    {
        var rows = new int[_within];
        var count = 0;
        foreach (var entry in _entries.AsSpan(0, _count))
        {
            if (entry.Distance <= Limit)
                rows[count++] = entry.Row;
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Keep(int row, int distance)
    {
        // The limit may have fallen since the row was compared with it.
        if (distance > Limit)
            return;
        if (_count == _entries.Length)
            Array.Resize(ref _entries, 2 * _count);
        _entries[_count++] = new Entry(row, distance);
        _rowsAt[distance]++;
        _within++;
        while (_within - _rowsAt[Limit] >= wanted)
            _within -= _rowsAt[Limit--];
    }

    private readonly record struct Entry(int Row, int Distance);
}
