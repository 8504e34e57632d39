namespace ArticleBot.Encoder;

/// <summary>The encoder's size: six layers of 384 numbers in twelve heads, as MiniLM (Wang et al., 2020) has them.</summary>
public static class EncoderShape
{
    /// <summary>Numbers per place.</summary>
    public const int Width = 384;

    /// <summary>The most word pieces of one sequence.</summary>
    public const int Places = 512;

    internal const int Heads = 12;
    internal const int Layers = 6;
    internal const float Epsilon = 1e-12f;
}
