using ArticleBot.Encoder.Words;

namespace ArticleBot.Encoder;

/// <summary>What the encoder reads at once: one text, or two of which the second is told apart.</summary>
/// <param name="Pieces">The numbers of its word pieces, <see cref="WordPieces.First"/> and <see cref="WordPieces.Separator"/> included; at most
/// <see cref="EncoderShape.Places"/>.</param>
/// <param name="SecondFrom">The place of the second text's first piece; the number of pieces where there is one text only.</param>
public sealed record EncoderSequence(int[] Pieces, int SecondFrom)
{
    /// <summary>One text between its two marks.</summary>
    public static EncoderSequence Of(IEnumerable<int> pieces)
    {
        int[] all = [WordPieces.First, .. pieces, WordPieces.Separator];
        return new EncoderSequence(all, all.Length);
    }

    /// <summary>Two texts, each with a mark behind it, and one before both.</summary>
    public static EncoderSequence Of(IReadOnlyCollection<int> first, IReadOnlyCollection<int> second) =>
        new([WordPieces.First, .. first, WordPieces.Separator, .. second, WordPieces.Separator], first.Count + 2);
}
