using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Encodings;

/// <summary>The encoder's vectors of the passages that have one yet, segment by segment. Immutable: a question keeps the state that it began with.</summary>
internal sealed class EncoderVectors
{
    /// <summary>No vectors.</summary>
    public static readonly EncoderVectors None = new(new Dictionary<LexicalSegment, EncodedSegment>());

    // A segment's postings are the same object for as long as its passages are the same, whatever of them is deleted meanwhile.
    private readonly IReadOnlyDictionary<LexicalSegment, EncodedSegment> _segments;

    public EncoderVectors(IReadOnlyDictionary<LexicalSegment, EncodedSegment> segments) => _segments = segments;

    /// <summary>What a segment has, or null.</summary>
    public EncodedSegment? Of(Segment segment) => _segments.GetValueOrDefault(segment.Lexical);

    /// <summary>The vectors of each of the snapshot's segments, null where a segment has none.</summary>
    public DenseSegment?[] Of(IndexSnapshot snapshot)
    {
        var vectors = new DenseSegment?[snapshot.Segments.Count];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = Of(snapshot.Segments[i])?.Vectors;
        return vectors;
    }

    /// <summary>The same with further vectors.</summary>
    /// <param name="added">Vectors by segment and by passage's number in it.</param>
    public EncoderVectors With(Dictionary<LexicalSegment, Dictionary<int, QuantizedVector>> added)
    {
        var segments = new Dictionary<LexicalSegment, EncodedSegment>(_segments);
        foreach (var (segment, vectors) in added)
            segments[segment] = segments[segment].With(vectors);
        return new EncoderVectors(segments);
    }
}

/// <summary>A segment's vectors.</summary>
/// <param name="Vectors">One a passage; zeros for a passage without.</param>
/// <param name="Missing">The numbers of the passages without.</param>
internal sealed record EncodedSegment(DenseSegment Vectors, IReadOnlyList<int> Missing)
{
    /// <summary>The same with further vectors.</summary>
    public EncodedSegment With(IReadOnlyDictionary<int, QuantizedVector> added)
    {
        var builder = new DenseSegmentBuilder(Vectors.Count, Vectors.Dimensions);
        var view = Vectors.View;
        for (var document = 0; document < Vectors.Count; document++)
        {
            if (added.TryGetValue(document, out var vector))
            {
                builder.Set(document, vector.Components, vector.Scale);
                continue;
            }

            var row = view.Row(document, out var scale);
            builder.Set(document, row, scale);
        }

        return new EncodedSegment(builder.Build(), [.. Missing.Where(document => !added.ContainsKey(document))]);
    }
}
