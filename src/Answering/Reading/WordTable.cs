using System.Runtime.InteropServices;
using System.Text;

namespace ArticleBot.Answering.Reading;

/// <summary>
/// Vectors and rarity of the words the reader knows, with rows shared by hash for all others. Row 0 is padding; rows are 8-bit numbers
/// with one scale each.
/// </summary>
internal sealed class WordTable
{
    private static ReadOnlySpan<byte> Magic => "ABREAD01"u8;

    private readonly Dictionary<string, int> _rows;
    private readonly float[] _rarity;
    private readonly float[] _scales;
    private readonly sbyte[] _numbers;
    private readonly int _hashRows;
    private readonly float _rarest;

    private WordTable(Dictionary<string, int> rows, float[] rarity, float[] scales, sbyte[] numbers, int hashRows, int dimensions)
    {
        (_rows, _rarity, _scales, _numbers, _hashRows, Dimensions) = (rows, rarity, scales, numbers, hashRows, dimensions);
        _rarest = rarity.Max();
    }

    /// <summary>Numbers per vector.</summary>
    internal int Dimensions { get; }

    /// <summary>Reads the file that the training writes (<c>src/Training/Reader/export.py</c>).</summary>
    /// <exception cref="InvalidDataException">The stream is not such a file, or is cut short.</exception>
    internal static WordTable Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
                throw new InvalidDataException("The reader's word table does not start with its mark.");
            var (words, hashRows, dimensions) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            var rows = new Dictionary<string, int>(words, StringComparer.Ordinal);
            for (var row = 1; row <= words; row++)
                rows.Add(Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte())), row);
            var rarity = Floats(reader, words);
            var scales = Floats(reader, words + hashRows);
            var numbers = new sbyte[(words + hashRows) * dimensions];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
            return new WordTable(rows, rarity, scales, numbers, hashRows, dimensions);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The reader's word table is cut short.", e);
        }
    }

    /// <summary>The word's own row, or the one it shares; and how rare it is in the training text, unknown words being as rare as the rarest.</summary>
    internal (int Row, float Rarity) Find(string word, int hash) =>
        _rows.TryGetValue(word, out var row) ? (row, _rarity[row - 1]) : (_rows.Count + 1 + hash % _hashRows, _rarest);

    /// <summary>Writes the vector of a row.</summary>
    internal void CopyVector(int row, Span<float> vector)
    {
        var numbers = _numbers.AsSpan((row - 1) * Dimensions, Dimensions);
        var scale = _scales[row - 1];
        for (var i = 0; i < numbers.Length; i++)
            vector[i] = numbers[i] * scale;
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
