using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Dense;

/// <summary>Collects vectors of one space, passage by passage, and packs them.</summary>
internal sealed class DenseSegmentBuilder(int count, int dimensions)
{
    private readonly PackedArrays _arrays = DenseSegment.Allocate(count, dimensions);
    private readonly int _stride = DenseSegment.StrideOf(dimensions);

    /// <summary>Sets the vector of a passage; passages without one keep a vector of zeros.</summary>
    public void Set(int document, ReadOnlySpan<sbyte> components, float scale)
    {
        components.CopyTo(DenseSegment.ComponentsOf(_arrays).Slice(document * _stride, _stride));
        DenseSegment.ScalesOf(_arrays)[document] = scale;
    }

    /// <summary>Packs them; the builder is not used afterwards.</summary>
    public DenseSegment Build() => DenseSegment.Freeze(_arrays);
}
