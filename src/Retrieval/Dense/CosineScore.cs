namespace ArticleBot.Retrieval.Dense;

/// <summary>A cosine as a whole number of the same order, which is what places are ranked by.</summary>
internal static class CosineScore
{
    /// <summary>The bits of a float order like whole numbers once those of negative ones are turned around.</summary>
    public static int Of(float cosine)
    {
        var bits = BitConverter.SingleToInt32Bits(cosine);
        return bits < 0 ? bits ^ int.MaxValue : bits;
    }
}
