using System.Numerics.Tensors;
using System.Text;
using ArticleBot.English.Terms;

namespace ArticleBot.Retrieval.Embedding;

/// <summary>
/// A vector for every stem: known stems have a row of their own, all others share hashed rows. The vector of a text is the weighted sum of its
/// stems, scaled to length 1.
/// </summary>
/// <remarks>Immutable and thread-safe. The file holds a byte per number and a scale per row; in memory the rows are ready to add.</remarks>
public sealed class TokenTable
{
    private const uint Magic = 0x31545441;
    private const int HashesPerStem = 2;

    private readonly Dictionary<string, int> _rows;
    private readonly float[] _values;
    private readonly int _hashedRows;

    /// <summary>Makes a table.</summary>
    /// <param name="stems">The stems that have a row of their own, in the order of the rows.</param>
    /// <param name="hashedRows">How many rows the other stems share; they follow the stems' own.</param>
    /// <param name="values">All rows, one after the other.</param>
    public TokenTable(IReadOnlyList<string> stems, int hashedRows, float[] values)
    {
        ArgumentNullException.ThrowIfNull(stems);
        ArgumentNullException.ThrowIfNull(values);
        Stems = stems;
        Dimensions = values.Length / (stems.Count + hashedRows);
        _rows = new Dictionary<string, int>(stems.Count, StringComparer.Ordinal);
        for (var i = 0; i < stems.Count; i++)
            _rows.Add(stems[i], i);
        _values = values;
        _hashedRows = hashedRows;
    }

    /// <summary>The stems that have a row of their own.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The rows of a stem and what each weighs: one with weight 1, or two shared ones.</summary>
    public static IEnumerable<(int Row, float Weight)> RowsOf(string stem, IReadOnlyDictionary<string, int> rows, int hashedRows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.TryGetValue(stem, out var row))
        {
            yield return (row, 1);
            yield break;
        }

        for (var i = 0; i < HashesPerStem; i++)
            yield return (rows.Count + (int)(Hash(stem, i) % (uint)hashedRows), 1 / MathF.Sqrt(HashesPerStem));
    }

    /// <summary>How much a stem counts that occurs several times: 1, 1.33, 1.5, towards 2.</summary>
    public static float Saturate(int occurrences) => 2f * occurrences / (occurrences + 1f);

    /// <summary>The row of a stem, or -1 when it shares rows.</summary>
    internal int RowOf(string stem) => _rows.GetValueOrDefault(stem, -1);

    /// <summary>A stem's own row.</summary>
    internal ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Dimensions, Dimensions);

    /// <summary>Adds a stem's vector to a sum.</summary>
    public void Add(string stem, float weight, Span<float> sum)
    {
        if (_rows.TryGetValue(stem, out var row))
        {
            AddRow(row, weight, sum);
            return;
        }

        for (var i = 0; i < HashesPerStem; i++)
            AddRow(_rows.Count + (int)(Hash(stem, i) % (uint)_hashedRows), weight / MathF.Sqrt(HashesPerStem), sum);
    }

    /// <summary>The vector of a text, length 1; all zeros for a text without terms.</summary>
    public float[] Embed(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in TermAnalyzer.English.Enumerate(text))
        {
            if (!term.IsStopWord)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, term.Stem, out _)++;
        }

        var sum = new float[Dimensions];
        foreach (var (stem, count) in counts)
            Add(stem, Saturate(count), sum);
        ScaleToOne(sum);
        return sum;
    }

    /// <summary>Scales a vector to length 1; one of zeros stays.</summary>
    public static void ScaleToOne(Span<float> vector)
    {
        var length = TensorPrimitives.Norm(vector);
        if (length > 0)
            TensorPrimitives.Divide(vector, length, vector);
    }

    /// <summary>Reads a table that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static TokenTable Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("The embedder's table has another format: train it again with src/Training.");
        var stems = new string[reader.ReadInt32()];
        var hashedRows = reader.ReadInt32();
        var dimensions = reader.ReadInt32();
        for (var i = 0; i < stems.Length; i++)
            stems[i] = reader.ReadString();

        var values = new float[(stems.Length + hashedRows) * dimensions];
        var bytes = new byte[dimensions];
        for (var start = 0; start < values.Length; start += dimensions)
        {
            var scale = (float)reader.ReadHalf();
            reader.BaseStream.ReadExactly(bytes);
            for (var i = 0; i < dimensions; i++)
                values[start + i] = (sbyte)bytes[i] * scale;
        }

        return new TokenTable(stems, hashedRows, values);
    }

    /// <summary>Writes the table, a byte per number.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Stems.Count);
        writer.Write(_hashedRows);
        writer.Write(Dimensions);
        foreach (var stem in Stems)
            writer.Write(stem);
        for (var start = 0; start < _values.Length; start += Dimensions)
        {
            var row = _values.AsSpan(start, Dimensions);
            var scale = (Half)(MathF.Max(1e-6f, MathF.Abs(TensorPrimitives.MaxMagnitude<float>(row))) / 127);
            writer.Write(scale);
            foreach (var value in row)
                writer.Write((sbyte)Math.Clamp(MathF.Round(value / (float)scale), -127, 127));
        }
    }

    private void AddRow(int row, float weight, Span<float> sum) =>
        TensorPrimitives.MultiplyAdd(Row(row), weight, sum, sum);

    /// <summary>FNV-1a, started differently for each hash of a stem.</summary>
    private static uint Hash(string stem, int number)
    {
        var hash = 2166136261u ^ ((uint)number * 0x9E3779B9u);
        foreach (var c in stem)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
