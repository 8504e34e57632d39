namespace ArticleBot.Retrieval.Lexical;

/// <summary>The arrays of a segment, fetched once per search.</summary>
internal readonly ref struct LexicalView(LexicalSegment segment, ImpactTable impacts)
{
    public ReadOnlySpan<ushort> Documents { get; } = segment.Documents;

    public ReadOnlySpan<byte> Occurrences { get; } = segment.Occurrences;

    public ReadOnlySpan<byte> Lengths { get; } = segment.Lengths;

    public ReadOnlySpan<BlockBound> Bounds { get; } = segment.Bounds;

    public ImpactTable Impacts { get; } = impacts;

    public ReadOnlySpan<float> ImpactValues { get; } = impacts.Impacts;
}
