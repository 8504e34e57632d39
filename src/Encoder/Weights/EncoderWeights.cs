namespace ArticleBot.Encoder.Weights;

/// <summary>
/// The weights of a network by name: <c>l.N.q.weight</c> for the first matrix of layer N and so on, as <c>src/Training/Encoder/network.py</c> names
/// them. Immutable.
/// </summary>
internal sealed class EncoderWeights
{
    private readonly IReadOnlyDictionary<string, ByteMatrix> _matrices;
    private readonly IReadOnlyDictionary<string, float[]> _vectors;

    /// <param name="words">The vector of every word piece.</param>
    /// <param name="matrices">The layers' matrices.</param>
    /// <param name="vectors">Everything that stays in 32 bits: places, types, biases, layer normalisation.</param>
    public EncoderWeights(WordTable words, IReadOnlyDictionary<string, ByteMatrix> matrices, IReadOnlyDictionary<string, float[]> vectors) =>
        (Words, _matrices, _vectors) = (words, matrices, vectors);

    /// <summary>The vector of every word piece.</summary>
    public WordTable Words { get; }

    /// <summary>A matrix.</summary>
    public ByteMatrix Matrix(string name) => _matrices[name];

    /// <summary>Numbers in 32 bits.</summary>
    public float[] Vector(string name) => _vectors[name];

    /// <summary>These weights with those of a file in the place of the ones of the same name.</summary>
    /// <exception cref="InvalidDataException">The file holds a tensor that the encoder does not have, or of another size.</exception>
    public EncoderWeights With(TensorFile changed)
    {
        var matrices = new Dictionary<string, ByteMatrix>(_matrices, StringComparer.Ordinal);
        var vectors = new Dictionary<string, float[]>(_vectors, StringComparer.Ordinal);
        foreach (var name in changed.Names.Where(name =>
            !name.EndsWith(ScaleSuffix, StringComparison.Ordinal) && !name.StartsWith(Head, StringComparison.Ordinal)))
        {
            if (matrices.TryGetValue(name, out var matrix))
                matrices[name] = SameSize(name, ByteMatrix.OfRows(changed.SignedBytes(name), changed.Floats(name + ScaleSuffix)), matrix);
            else if (vectors.TryGetValue(name, out var vector) && changed.Floats(name) is { } numbers && numbers.Length == vector.Length)
                vectors[name] = numbers;
            else
                throw Odd(name);
        }

        return new EncoderWeights(Words, matrices, vectors);
    }

    /// <summary>What the names of a head's tensors begin with.</summary>
    public const string Head = "head.";

    private const string ScaleSuffix = ".scale";

    private static ByteMatrix SameSize(string name, ByteMatrix changed, ByteMatrix matrix) =>
        (changed.Inputs, changed.Outputs) == (matrix.Inputs, matrix.Outputs) ? changed : throw Odd(name);

    private static InvalidDataException Odd(string name) =>
        new($"The weights hold {name}, which the encoder does not have in this size: write them again with src/Training/Encoder.");
}
