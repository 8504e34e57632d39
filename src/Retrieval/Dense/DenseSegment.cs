using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Dense;

/// <summary>The vectors of a segment's passages: one byte per number for comparing, one bit per number for choosing what to compare.</summary>
internal sealed class DenseSegment
{
    private readonly PackedArrays _arrays;

    private DenseSegment(PackedArrays arrays)
    {
        _arrays = arrays;
        Count = Scales.Length;
        Dimensions = Mean.Length;
        Stride = StrideOf(Dimensions);
        if (Components.Length != (long)Count * Stride || Signs.Length != SignBits.BlockWords(Count, Dimensions))
            throw new InvalidDataException("A dense segment of the index has arrays of the wrong length.");
    }

    private enum Section
    {
        Mean,
        Scales,
        Components,
        Signs,
    }

    /// <summary>Number of passages.</summary>
    public int Count { get; }

    /// <summary>Numbers per vector.</summary>
    public int Dimensions { get; }

    /// <summary>Bytes per row: <see cref="Dimensions"/> filled up to a multiple of 32.</summary>
    public int Stride { get; }

    /// <summary>The stored form.</summary>
    public ReadOnlyMemory<byte> Bytes => _arrays.Bytes;

    /// <summary>The mean of the vectors; signs are taken as seen from there, else what all passages share would fill most bits.</summary>
    public ReadOnlySpan<float> Mean => _arrays.Section<float>((int)Section.Mean);

    /// <summary>The interleaved sign bits.</summary>
    public ReadOnlySpan<ulong> Signs => _arrays.Section<ulong>((int)Section.Signs);

    private ReadOnlySpan<float> Scales => _arrays.Section<float>((int)Section.Scales);

    private ReadOnlySpan<sbyte> Components => _arrays.Section<sbyte>((int)Section.Components);

    /// <summary>The rows, fetched once per search.</summary>
    public DenseView View => new(Components, Scales, Stride);

    /// <summary>A vector filled up to whole registers.</summary>
    public static int StrideOf(int dimensions) => (dimensions + 31) / 32 * 32;

    /// <summary>Opens a stored segment; the array is kept.</summary>
    /// <exception cref="InvalidDataException">It is not a segment.</exception>
    public static DenseSegment Read(byte[] bytes)
    {
        var arrays = PackedArrays.Read(bytes);
        return arrays.Count == (int)Section.Signs + 1
            ? new DenseSegment(arrays)
            : throw new InvalidDataException("A dense segment of the index has the wrong number of parts.");
    }

    /// <summary>A block for vectors, to be written before it is frozen.</summary>
    /// <param name="count">Number of passages.</param>
    /// <param name="dimensions">Numbers per vector.</param>
    public static PackedArrays Allocate(int count, int dimensions) => PackedArrays.Allocate(
        sizeof(float) * dimensions, sizeof(float) * count, checked(count * StrideOf(dimensions)), sizeof(ulong) * SignBits.BlockWords(count, dimensions));

    /// <summary>Works out the mean and the signs of rows that are filled up to whole registers.</summary>
    /// <param name="arrays">A block with the scales and the components.</param>
    public static DenseSegment Freeze(PackedArrays arrays)
    {
        var scales = ScalesOf(arrays);
        var components = ComponentsOf(arrays);
        var mean = arrays.Draft<float>((int)Section.Mean);
        var stride = StrideOf(mean.Length);
        var numbers = new float[mean.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            TensorPrimitives.ConvertTruncating<sbyte, float>(components.Slice(row * stride, mean.Length), numbers);
            TensorPrimitives.MultiplyAdd(numbers, scales[row] / scales.Length, mean, mean);
        }

        var words = SignBits.WordsOf(mean.Length);
        var signs = arrays.Draft<ulong>((int)Section.Signs);
        for (var row = 0; row < scales.Length; row++)
        {
            TensorPrimitives.ConvertTruncating<sbyte, float>(components.Slice(row * stride, mean.Length), numbers);
            TensorPrimitives.Multiply(numbers, scales[row], numbers);
            var first = (row / SignBits.Lanes * SignBits.Lanes * words) + (row % SignBits.Lanes);
            SignBits.Write(numbers, mean, signs[first..], SignBits.Lanes);
        }

        return new DenseSegment(arrays);
    }

    /// <summary>The scales of a block, to be written.</summary>
    public static Span<float> ScalesOf(PackedArrays arrays) => arrays.Draft<float>((int)Section.Scales);

    /// <summary>The components of a block, to be written.</summary>
    public static Span<sbyte> ComponentsOf(PackedArrays arrays) => arrays.Draft<sbyte>((int)Section.Components);
}

/// <summary>The rows of a segment.</summary>
internal readonly ref struct DenseView(ReadOnlySpan<sbyte> components, ReadOnlySpan<float> scales, int stride)
{
    private readonly ReadOnlySpan<sbyte> _components = components;
    private readonly ReadOnlySpan<float> _scales = scales;

    /// <summary>Number of rows.</summary>
    public int Count => _scales.Length;

    /// <summary>Components and scale of a passage's vector, filled up to the stride.</summary>
    public ReadOnlySpan<sbyte> Row(int document, out float scale)
    {
        scale = _scales[document];
        return _components.Slice(document * stride, stride);
    }

    /// <summary>Asks the processor to fetch a row that will be compared soon; nothing where it cannot be asked.</summary>
    public unsafe void Prefetch(int document)
    {
        const int CacheLine = 64;
        if (!Sse.IsSupported)
            return;

        // The address is a hint only: nothing is read through it, so it may outlive the garbage collector's moving of the array.
        var row = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(_components.Slice(document * stride, stride)));
        for (var line = 0; line < stride; line += CacheLine)
            Sse.Prefetch0(row + line);
    }

    /// <summary>Cosine of the question and a passage.</summary>
    public float Cosine(QueryVector query, int document) =>
        DotProduct.Of(query.Components, _components.Slice(document * stride, stride)) * (query.Scale * _scales[document]);
}
