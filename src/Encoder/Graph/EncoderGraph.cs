using ArticleBot.Encoder.Weights;

namespace ArticleBot.Encoder.Graph;

/// <summary>
/// The encoder (Devlin et al., 2019) as a network of the ONNX runtime, for one sequence at a time: from the sum of a place's vectors to the vector
/// that the last layer gives it or, with a head, to the numbers that the head makes of that. Matrices are multiplied in bytes, everything else is
/// computed in 32 bits.
/// </summary>
internal static class EncoderGraph
{
    /// <summary>The name of what goes in: 1 × places × <see cref="EncoderShape.Width"/>.</summary>
    public const string Input = "embedded";

    /// <summary>The name of what comes out: 1 × places × numbers per place.</summary>
    public const string Output = "places";

    /// <summary>Writes the network.</summary>
    /// <param name="weights">Its weights.</param>
    /// <param name="head">What makes the numbers of a place out of its vector; null for the vector itself.</param>
    public static byte[] Build(EncoderWeights weights, LinearHead? head)
    {
        var graph = new GraphBuilder();
        var (one, places, width) = (new OnnxDimension { DimValue = 1 }, new OnnxDimension { DimParam = "places" },
            new OnnxDimension { DimValue = EncoderShape.Width });
        var value = graph.Input(Input, one, places, width);
        value = graph.Node(
            "LayerNormalization", [value, Constant("n.weight"), Constant("n.bias")], GraphBuilder.Attribute("epsilon", EncoderShape.Epsilon));
        for (var layer = 0; layer < EncoderShape.Layers; layer++)
            value = AddLayer(graph, weights, $"l.{layer}.", value);

        if (head is not null)
        {
            value = graph.Node("MatMul", [value, graph.Constant(head.Numbers, EncoderShape.Width, head.Outputs)]);
            value = graph.Node("Add", [value, graph.Constant(head.Bias, head.Outputs)]);
        }

        graph.Output(value, Output, one, places, new OnnxDimension { DimValue = head?.Outputs ?? EncoderShape.Width });
        return graph.Build();

        string Constant(string name) => graph.Constant(weights.Vector(name), EncoderShape.Width);
    }

    private static string AddLayer(GraphBuilder graph, EncoderWeights weights, string prefix, string value)
    {
        var matrix = ByteMatrix.SideBySide(weights.Matrix(prefix + "q.weight"), weights.Matrix(prefix + "k.weight"), weights.Matrix(prefix + "v.weight"));
        var bias = weights.Vector(prefix + "q.bias").Concat(weights.Vector(prefix + "k.bias")).Concat(weights.Vector(prefix + "v.bias")).ToArray();
        var asked = graph.Split(graph.Linear(value, matrix, bias), 3, EncoderShape.Width);
        var mixed = graph.RuntimeNode("MultiHeadAttention", asked, GraphBuilder.Attribute("num_heads", (long)EncoderShape.Heads));
        value = Normalised(value, Linear(mixed, "o"), "n1");

        // Rounding what goes into f2 as a whole costs more than all other rounding together: cosine .993 to the network in 32 bits instead of .997.
        var inner = graph.RuntimeNode("Gelu", [Linear(value, "f1")]);
        inner = graph.LinearByBlocks(inner, weights.Matrix(prefix + "f2.weight"), weights.Vector(prefix + "f2.bias"));
        return Normalised(value, inner, "n2");

        string Linear(string from, string name) => graph.Linear(from, weights.Matrix($"{prefix}{name}.weight"), weights.Vector($"{prefix}{name}.bias"));

        string Normalised(string before, string added, string name) => graph.RuntimeNode(
            "SkipLayerNormalization",
            [before, added, graph.Constant(weights.Vector($"{prefix}{name}.weight"), EncoderShape.Width),
                graph.Constant(weights.Vector($"{prefix}{name}.bias"), EncoderShape.Width)],
            GraphBuilder.Attribute("epsilon", EncoderShape.Epsilon));
    }
}
