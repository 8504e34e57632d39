namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// BM25 with title and heading as a field of their own (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, section 3.6):
/// the body's term frequency is divided by its length norm, the fields' occurrences are added with their weight, the sum is saturated.
/// </summary>
internal static class Bm25
{
    /// <summary>How soon further occurrences of a word stop to count.</summary>
    public const float K1 = 1.2f;

    /// <summary>How much a long passage is held against it, 0 to 1.</summary>
    public const float B = 0.75f;

    /// <summary>What an occurrence in the title or the heading counts, where one in a passage of average length counts 1.</summary>
    public const float FieldWeight = 0.5f;

    /// <summary>The largest share of its idf that a word can contribute.</summary>
    public const float MaximumImpact = K1 + 1;

    /// <summary>The share of its idf that a word contributes to a passage's score.</summary>
    /// <param name="body">Occurrences in the passage.</param>
    /// <param name="fields">Occurrences in title and heading together.</param>
    /// <param name="length">Length of the passage in words that are not stop words.</param>
    /// <param name="averageLength">Average of that length over all passages, more than 0.</param>
    /// <returns>0 to <see cref="MaximumImpact"/>.</returns>
    public static float Impact(int body, int fields, int length, float averageLength)
    {
        var frequency = (body / (1 - B + (B * length / averageLength))) + (FieldWeight * fields);
        return frequency * MaximumImpact / (frequency + K1);
    }

    /// <summary>Inverse document frequency, never negative.</summary>
    public static float Idf(int passages, int documentFrequency) =>
        MathF.Log(1f + ((passages - documentFrequency + 0.5f) / (documentFrequency + 0.5f)));
}
