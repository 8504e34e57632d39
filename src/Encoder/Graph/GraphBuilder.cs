using System.Runtime.InteropServices;
using ArticleBot.Encoder.Weights;
using Google.Protobuf;

namespace ArticleBot.Encoder.Graph;

/// <summary>Writes a network in the ONNX format, node after node.</summary>
internal sealed class GraphBuilder
{
    private const string Contributed = "com.microsoft";
    private const int Version = 17;
    private const int FormatVersion = 8;
    private const int Block = 128;

    // What the ONNX runtime calls multiplying in bytes.
    private const long AccuracyOfBytes = 4;

    private readonly OnnxGraph _graph = new() { Name = "encoder" };
    private int _values;

    /// <summary>Declares what goes in.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dimensions">Its size; a name stands for what differs from run to run.</param>
    public string Input(string name, params ReadOnlySpan<OnnxDimension> dimensions)
    {
        _graph.Input.Add(Value(name, dimensions));
        return name;
    }

    /// <summary>Declares what comes out.</summary>
    public void Output(string value, string name, params ReadOnlySpan<OnnxDimension> dimensions)
    {
        Add("Identity", "", [value], [name]);
        _graph.Output.Add(Value(name, dimensions));
    }

    /// <summary>Adds numbers that never change.</summary>
    public string Constant(ReadOnlySpan<float> numbers, params long[] dimensions) =>
        Constant(OnnxTensor.Types.Kind.Float, MemoryMarshal.AsBytes(numbers), dimensions);

    /// <summary>Adds whole numbers that never change.</summary>
    public string Constant(ReadOnlySpan<long> numbers) => Constant(OnnxTensor.Types.Kind.Int64, MemoryMarshal.AsBytes(numbers), [numbers.Length]);

    /// <summary>Adds a node of the standard.</summary>
    /// <returns>Its output.</returns>
    public string Node(string operation, IEnumerable<string> inputs, params ReadOnlySpan<OnnxAttribute> attributes) =>
        Add(operation, "", inputs, [NextName()], attributes)[0];

    /// <summary>Adds a node that the ONNX runtime knows beside the standard.</summary>
    /// <returns>Its output.</returns>
    public string RuntimeNode(string operation, IEnumerable<string> inputs, params ReadOnlySpan<OnnxAttribute> attributes) =>
        Add(operation, Contributed, inputs, [NextName()], attributes)[0];

    /// <summary>Cuts the last dimension into parts of the same size.</summary>
    public string[] Split(string value, int parts, int size) => Add(
        "Split", "", [value, Constant([.. Enumerable.Repeat((long)size, parts)])], [.. Enumerable.Range(0, parts).Select(_ => NextName())],
        Attribute("axis", -1L));

    /// <summary>Multiplies by a matrix of bytes and adds a bias. What goes in is rounded to bytes by its own range as it comes.</summary>
    public string Linear(string value, ByteMatrix matrix, float[] bias)
    {
        var rounded = Add("DynamicQuantizeLinear", "", [value], [NextName(), NextName(), NextName()]);
        var (bytes, scale, zero) = (rounded[0], rounded[1], rounded[2]);
        var weights = Constant(OnnxTensor.Types.Kind.Int8, MemoryMarshal.AsBytes(matrix.Components.AsSpan()), [matrix.Inputs, matrix.Outputs]);
        return RuntimeNode("MatMulIntegerToFloat", [bytes, weights, scale, Constant(matrix.Scales, matrix.Outputs), zero, "", Constant(bias, bias.Length)]);
    }

    /// <summary>
    /// The same for numbers of which a few are far larger than the others: they are rounded place by place and block by block, so that the large ones
    /// cost the others nothing. Takes half as long again.
    /// </summary>
    public string LinearByBlocks(string value, ByteMatrix matrix, float[] bias)
    {
        var blocks = matrix.Inputs / Block;
        var weights = Constant(OnnxTensor.Types.Kind.Uint8, matrix.UnsignedRows(), [matrix.Outputs, blocks, Block]);
        var scales = matrix.Scales.SelectMany(scale => Enumerable.Repeat(scale, blocks)).ToArray();
        return RuntimeNode(
            "MatMulNBits",
            [value, weights, Constant(scales, scales.Length), "", "", Constant(bias, bias.Length)],
            Attribute("K", (long)matrix.Inputs),
            Attribute("N", (long)matrix.Outputs),
            Attribute("bits", 8L),
            Attribute("block_size", (long)Block),
            Attribute("accuracy_level", AccuracyOfBytes));
    }

    /// <summary>A whole number that sets how a node works.</summary>
    public static OnnxAttribute Attribute(string name, long value) => new() { Name = name, I = value, Type = OnnxAttribute.Types.Kind.Int };

    /// <summary>A number that sets how a node works.</summary>
    public static OnnxAttribute Attribute(string name, float value) => new() { Name = name, F = value, Type = OnnxAttribute.Types.Kind.Float };

    /// <summary>The file's bytes.</summary>
    public byte[] Build() => new OnnxModel
    {
        IrVersion = FormatVersion,
        Graph = _graph,
        OpsetImport = { new OnnxOperators { Version = Version }, new OnnxOperators { Domain = Contributed, Version = 1 } },
    }.ToByteArray();

    private string Constant(OnnxTensor.Types.Kind kind, ReadOnlySpan<byte> bytes, long[] dimensions)
    {
        var tensor = new OnnxTensor { Name = NextName(), DataType = kind, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.AddRange(dimensions);
        _graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    private string[] Add(
        string operation, string domain, IEnumerable<string> inputs, string[] outputs, params ReadOnlySpan<OnnxAttribute> attributes)
    {
        var node = new OnnxNode { OpType = operation, Domain = domain, Name = $"{operation}.{_graph.Node.Count}" };
        node.Input.AddRange(inputs);
        node.Output.AddRange(outputs);
        foreach (var attribute in attributes)
            node.Attribute.Add(attribute);
        _graph.Node.Add(node);
        return outputs;
    }

    private string NextName() => $"v{_values++}";

    private static OnnxValue Value(string name, ReadOnlySpan<OnnxDimension> dimensions)
    {
        var shape = new OnnxShape();
        foreach (var dimension in dimensions)
            shape.Dim.Add(dimension);
        return new OnnxValue { Name = name, Type = new OnnxType { TensorType = new OnnxTensorType { ElemType = OnnxTensor.Types.Kind.Float, Shape = shape } } };
    }
}
