using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Searching;

/// <summary>The side of the search that goes by what the pretrained encoder makes of question and passages.</summary>
/// <param name="Question">The question's vector.</param>
/// <param name="Vectors">The passages' vectors by segment of the snapshot; null for a segment, zeros for a passage that is not encoded yet.</param>
/// <param name="Weight">How much its cosine counts beside words and table together, 0 to 1.</param>
internal sealed record EncoderLeg(QueryVector Question, DenseSegment?[] Vectors, float Weight)
{
    /// <summary>Cosine of question and passage, or null where the passage is not encoded yet.</summary>
    public float? CosineAt(IndexSnapshot snapshot, int place)
    {
        var (segment, document) = snapshot.Locate(place);
        if (Vectors[segment] is not { } dense)
            return null;
        dense.View.Row(document, out var scale);
        return scale == 0 ? null : dense.View.Cosine(Question, document);
    }

    /// <summary>
    /// Joins the cosines with the scores. A passage that is not encoded yet is taken for as near as the others are on average: it neither gains nor
    /// loses.
    /// </summary>
    public void Join(List<HybridHit> hits)
    {
        if (hits.Average(hit => hit.EncoderCosine) is not { } mean)
            return;
        for (var i = 0; i < hits.Count; i++)
            hits[i] = hits[i] with { Score = ((1 - Weight) * hits[i].Score) + (Weight * (hits[i].EncoderCosine ?? mean)) };
    }
}
