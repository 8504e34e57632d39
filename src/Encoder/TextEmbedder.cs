using System.Numerics.Tensors;
using ArticleBot.Encoder.Weights;

namespace ArticleBot.Encoder;

/// <summary>
/// Gives texts vectors of <see cref="EncoderShape.Width"/> numbers and length 1: the mean over their word pieces, by the encoder as it was fine-tuned for
/// search (<c>Learned/search-encoder.md</c>). Thread-safe.
/// </summary>
public sealed class TextEmbedder
{
    // The model was trained on texts of at most 256 pieces.
    private const int LongestWindow = 250;
    private const int MostWindows = 4;

    private static readonly Lazy<TextEmbedder> Shared = new(Create);

    private readonly PretrainedEncoder _encoder;
    private readonly EncoderNetwork _network;

    private TextEmbedder(PretrainedEncoder encoder, EncoderNetwork network) => (_encoder, _network) = (encoder, network);

    /// <summary>Names the network and the way its weights are rounded: vectors of another fingerprint cannot be compared.</summary>
    public static string Fingerprint { get; } = $"{PretrainedEncoder.Fingerprint}/search-1";

    /// <summary>The embedder that the process shares. The first call loads the encoder, some half a second; the others wait for it or find it loaded.</summary>
    /// <exception cref="EncoderUnavailableException">The encoder cannot be used here.</exception>
    public static TextEmbedder Open() => Shared.Value;

    /// <summary>Embeds a text on the calling thread. A long text is read in windows of the same size, and its vector is the mean of theirs.</summary>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = _encoder.Words.Cut(text);
        var windows = Math.Clamp((pieces.Count + LongestWindow - 1) / LongestWindow, 1, MostWindows);
        var size = Math.Min((pieces.Count + windows - 1) / windows, LongestWindow);
        var sum = new float[EncoderShape.Width];
        for (var window = 0; window < windows; window++)
            TensorPrimitives.Add(sum, Mean(pieces.Skip(window * size).Take(size).Select(piece => piece.Number)), sum);
        return Normalised(sum);
    }

    private static TextEmbedder Create()
    {
        using var weights = typeof(TextEmbedder).Assembly.GetManifestResourceStream("ArticleBot.Encoder.Learned.search-encoder.safetensors")!;
        var encoder = PretrainedEncoder.Open();
        return new TextEmbedder(encoder, encoder.OpenNetwork(TensorFile.Read(weights)));
    }

    private float[] Mean(IEnumerable<int> pieces)
    {
        var places = _network.Run(EncoderSequence.Of(pieces));
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
