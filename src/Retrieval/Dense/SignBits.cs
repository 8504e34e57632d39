using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ArticleBot.Retrieval.Dense;

/// <summary>
/// One bit per number of a vector: whether it lies above the mean. The number of differing bits orders vectors roughly like their angle
/// (Charikar, 2002), at a twelfth of the memory traffic of the bytes themselves: good enough to choose what is compared in full.
/// Eight rows are interleaved word by word, so that one 512-bit register holds the same word of eight rows.
/// </summary>
internal static class SignBits
{
    /// <summary>Rows that are interleaved.</summary>
    public const int Lanes = 8;

    /// <summary>64-bit words per row.</summary>
    public static int WordsOf(int dimensions) => (dimensions + 63) / 64;

    /// <summary>That many rows, filled up to a multiple of eight.</summary>
    public static int Padded(int rows) => (rows + Lanes - 1) / Lanes * Lanes;

    /// <summary>Words for that many rows, filled up to a multiple of eight.</summary>
    public static int BlockWords(int rows, int dimensions) => Padded(rows) * WordsOf(dimensions);

    /// <summary>Writes the bits of one vector, one word every <paramref name="stride"/> words.</summary>
    public static void Write(ReadOnlySpan<float> vector, ReadOnlySpan<float> mean, Span<ulong> words, int stride)
    {
        var i = 0;
        for (; i <= vector.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var above = Vector256.GreaterThan(Vector256.Create(vector[i..]), Vector256.Create(mean[i..]));
            words[i / 64 * stride] |= (ulong)above.ExtractMostSignificantBits() << (i % 64);
        }

        for (; i < vector.Length; i++)
        {
            if (vector[i] > mean[i])
                words[i / 64 * stride] |= 1UL << (i % 64);
        }
    }

    /// <summary>Counts the differing bits of the question and every row.</summary>
    /// <param name="rows">Interleaved rows.</param>
    /// <param name="signs">The question's bits.</param>
    /// <param name="distances">One number per row, filled up to a multiple of eight.</param>
    public static void Distances(ReadOnlySpan<ulong> rows, ReadOnlySpan<ulong> signs, Span<ushort> distances)
    {
        // Byte counters of the wide path would overflow beyond 31 words.
        if (Avx512BW.IsSupported && signs.Length <= 31)
            DistancesWide(rows, signs, distances);
        else
            DistancesPortable(rows, signs, distances);
    }

    /// <summary>The same on any processor.</summary>
    public static void DistancesPortable(ReadOnlySpan<ulong> rows, ReadOnlySpan<ulong> signs, Span<ushort> distances)
    {
        Span<int> counts = stackalloc int[Lanes];
        for (var row = 0; row < distances.Length; row += Lanes)
        {
            counts.Clear();
            var block = rows.Slice(row * signs.Length, Lanes * signs.Length);
            for (var word = 0; word < signs.Length; word++)
            {
                for (var lane = 0; lane < Lanes; lane++)
                    counts[lane] += BitOperations.PopCount(block[(word * Lanes) + lane] ^ signs[word]);
            }

            for (var lane = 0; lane < Lanes; lane++)
                distances[row + lane] = (ushort)counts[lane];
        }
    }

    /// <summary>The same with 512-bit registers: bits are counted by looking up each half byte (Mula, 2008).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DistancesWide(ReadOnlySpan<ulong> rows, ReadOnlySpan<ulong> signs, Span<ushort> distances)
    {
        var bitsOfHalfByte = Vector512.Create(Vector256.Create(Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4)));
        var lowHalf = Vector512.Create((byte)0x0F);
        ref var next = ref MemoryMarshal.GetReference(rows);
        for (var row = 0; row < distances.Length; row += Lanes)
        {
            var counts = Vector512<byte>.Zero;
            foreach (var sign in signs)
            {
                var differing = (Vector512.LoadUnsafe(ref next) ^ Vector512.Create(sign)).AsByte();
                next = ref Unsafe.Add(ref next, Lanes);
                counts += Avx512BW.Shuffle(bitsOfHalfByte, differing & lowHalf);
                counts += Avx512BW.Shuffle(bitsOfHalfByte, (differing.AsUInt16() >> 4).AsByte() & lowHalf);
            }

            var sums = Avx512BW.SumAbsoluteDifferences(counts, Vector512<byte>.Zero).AsUInt64();
            Avx512F.ConvertToVector128UInt16(sums).CopyTo(distances[row..]);
        }
    }
}
