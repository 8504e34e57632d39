namespace ArticleBot.Retrieval.Encodings;

/// <summary>How far the pretrained encoder is with the passages.</summary>
/// <param name="Encoded">Passages that have its vector.</param>
/// <param name="Total">Passages of the index.</param>
/// <param name="Unavailable">Why there is no encoder, or null.</param>
public sealed record EncodingProgress(int Encoded, int Total, string? Unavailable)
{
    /// <summary>What keeps passages from being encoded at present, and how to repair it, or null.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsComplete => Unavailable is not null || Encoded == Total;
}
