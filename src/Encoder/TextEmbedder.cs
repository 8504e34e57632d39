using System.Numerics.Tensors;

namespace ArticleBot.Encoder;

/// <summary>Gives texts vectors of <see cref="EncoderShape.Width"/> numbers and length 1: the mean over their word pieces. Thread-safe.</summary>
/// <param name="encoder">Cuts the texts.</param>
/// <param name="network">Runs them.</param>
public sealed class TextEmbedder(PretrainedEncoder encoder, EncoderNetwork network)
{
    // The model was trained on texts of at most 256 pieces.
    private const int LongestWindow = 250;
    private const int MostWindows = 4;

    private static readonly Lazy<TextEmbedder> Shared = new(() => new TextEmbedder(PretrainedEncoder.Open(), PretrainedEncoder.Open().OpenNetwork()));

    /// <summary>The embedder that the process shares. The first call loads the encoder, some half a second; the others wait for it or find it loaded.</summary>
    /// <exception cref="EncoderUnavailableException">The encoder cannot be used here.</exception>
    public static TextEmbedder Open() => Shared.Value;

    /// <summary>Embeds a text on the calling thread. A long text is read in windows of the same size, and its vector is the mean of theirs.</summary>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = encoder.Words.Cut(text);
        var windows = Math.Clamp((pieces.Count + LongestWindow - 1) / LongestWindow, 1, MostWindows);
        var size = Math.Min((pieces.Count + windows - 1) / windows, LongestWindow);
        var sum = new float[EncoderShape.Width];
        for (var window = 0; window < windows; window++)
            TensorPrimitives.Add(sum, Mean(pieces.Skip(window * size).Take(size).Select(piece => piece.Number)), sum);
        return Normalised(sum);
    }

    private float[] Mean(IEnumerable<int> pieces)
    {
        var places = network.Run(EncoderSequence.Of(pieces));
        var sum = new float[EncoderShape.Width];
        for (var place = 0; place < places.Length; place += sum.Length)
            TensorPrimitives.Add(sum, places.AsSpan(place, sum.Length), sum);
        return Normalised(sum);
    }

    private static float[] Normalised(float[] vector)
    {
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
