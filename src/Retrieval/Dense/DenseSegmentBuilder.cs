namespace ArticleBot.Retrieval.Dense;

/// <summary>Collects vectors of one space, passage by passage, and packs them.</summary>
internal sealed class DenseSegmentBuilder(int count, int dimensions)
{
    private readonly int _stride = DenseSegment.StrideOf(dimensions);
    private readonly sbyte[] _components = new sbyte[checked(count * DenseSegment.StrideOf(dimensions))];
    private readonly float[] _scales = new float[count];

    /// <summary>Sets the vector of a passage; passages without one keep a vector of zeros.</summary>
    public void Set(int document, ReadOnlySpan<sbyte> components, float scale)
    {
        components.CopyTo(_components.AsSpan(document * _stride, _stride));
        _scales[document] = scale;
    }

    /// <summary>Packs them; the builder is not used afterwards.</summary>
    public DenseSegment Build() => DenseSegment.Create(_components, _scales, dimensions);
}
