using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArticleBot.Retrieval.Dense;

/// <summary>Sum of the products of a question's 12-bit and a passage's 8-bit components, exact in 32 bits.</summary>
internal static class DotProduct
{
    /// <summary>The sum, as fast as the processor allows.</summary>
    /// <param name="query">Components of the question.</param>
    /// <param name="row">Components of the passage; as many, a multiple of 32.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row) =>
        Avx2.IsSupported ? OfWide(query, row) : OfPortable(query, row);

    /// <summary>The sum with 256-bit registers.</summary>
    public static int OfWide(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        ref var q = ref MemoryMarshal.GetReference(query);
        ref var r = ref MemoryMarshal.GetReference(row);
        Vector256<int> even = default, odd = default;
        for (nuint i = 0; i < (nuint)row.Length; i += 32)
        {
            var bytes = Vector256.LoadUnsafe(ref r, i);
            even += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(bytes.GetLower()), Vector256.LoadUnsafe(ref q, i));
            odd += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(bytes.GetUpper()), Vector256.LoadUnsafe(ref q, i + 16));
        }

        return Vector256.Sum(even + odd);
    }

    /// <summary>The same sum on any processor.</summary>
    public static int OfPortable(ReadOnlySpan<short> query, ReadOnlySpan<sbyte> row)
    {
        var sum = Vector<int>.Zero;
        var i = 0;
        for (; i <= row.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[i..]), out var low, out var high);
            sum += Products(low, query[i..]) + Products(high, query[(i + Vector<short>.Count)..]);
        }

        var total = Vector.Sum(sum);
        for (; i < row.Length; i++)
            total += row[i] * query[i];
        return total;
    }

    private static Vector<int> Products(Vector<short> row, ReadOnlySpan<short> query)
    {
        Vector.Widen(row, out var rowLow, out var rowHigh);
        Vector.Widen(new Vector<short>(query), out var queryLow, out var queryHigh);
        return (rowLow * queryLow) + (rowHigh * queryHigh);
    }
}
