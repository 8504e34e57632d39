using System.Numerics.Tensors;

namespace ArticleBot.Retrieval.Dense;

/// <summary>
/// A question's vector of length 1 in 12 bits per number. The products with a passage's bytes are summed as whole numbers, which is exact and thus
/// the same on every processor, and the question's own rounding is too small to matter.
/// </summary>
internal sealed class QueryVector
{
    private const int Largest = 2047;

    /// <summary>The most numbers a vector may have: so many products of 2,047 and 127 still fit 32 bits.</summary>
    public const int MaximumDimensions = 8192;

    private readonly float[] _normal;

    /// <exception cref="ArgumentException">The vector has more than 8,192 numbers.</exception>
    public QueryVector(ReadOnlySpan<float> vector)
    {
        if (vector.Length > MaximumDimensions)
            throw new ArgumentException($"Vectors have {MaximumDimensions} numbers at most.", nameof(vector));

        Components = new short[DenseSegment.StrideOf(vector.Length)];
        _normal = vector.ToArray();
        var norm = TensorPrimitives.Norm(vector);
        IsZero = !float.IsFinite(norm) || norm < 1e-12f;
        if (IsZero)
        {
            Array.Clear(_normal);
            return;
        }

        TensorPrimitives.Divide(_normal, norm, _normal);
        var largest = MathF.Abs(TensorPrimitives.MaxMagnitude<float>(_normal));
        Scale = largest / Largest;
        for (var i = 0; i < _normal.Length; i++)
            Components[i] = (short)MathF.Round(_normal[i] / Scale);
    }

    /// <summary>Whether the vector says nothing, as for a question without known words.</summary>
    public bool IsZero { get; }

    /// <summary>-2047 to 2047 each, padded with zeros to the stride of a segment's rows.</summary>
    public short[] Components { get; }

    /// <summary>The value of one unit.</summary>
    public float Scale { get; }

    /// <summary>Numbers per vector.</summary>
    public int Dimensions => _normal.Length;

    /// <summary>The signs of the question as seen from a segment's mean.</summary>
    public ulong[] SignsAround(ReadOnlySpan<float> mean)
    {
        var signs = new ulong[SignBits.WordsOf(mean.Length)];
        SignBits.Write(_normal, mean, signs, 1);
        return signs;
    }
}
