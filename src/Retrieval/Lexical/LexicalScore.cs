using System.Runtime.CompilerServices;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>
/// BM25 in fixed point. Sums of whole numbers do not depend on their order, so pruned and exhaustive search, and every processor, agree to the
/// last bit.
/// </summary>
internal static class LexicalScore
{
    /// <summary>One unit of BM25. A term's share stays under 2^21, so a thousand terms fit.</summary>
    public const float Unit = 65536f;

    /// <summary>A term's weight for <see cref="Of"/>.</summary>
    public static float Weight(float idf) => idf * Unit;

    /// <summary>A term's share of a passage's score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(float weight, float impact) => (int)(weight * impact);

    /// <summary>The score as BM25 is usually given.</summary>
    public static float ToBm25(int score) => score / Unit;
}
