using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleBot.Encoder.Weights;

/// <summary>
/// Named tensors in the safetensors format: the length of a JSON header (64 bits, little-endian), the header, then the bytes that it points at. The
/// training writes it; see <c>src/Training/Encoder</c>.
/// </summary>
public sealed partial class TensorFile
{
    private readonly Dictionary<string, TensorPlace> _places;
    private readonly byte[] _bytes;

    private TensorFile(Dictionary<string, TensorPlace> places, byte[] bytes) => (_places, _bytes) = (places, bytes);

    /// <summary>The names of all tensors.</summary>
    public IEnumerable<string> Names => _places.Keys;

    /// <summary>Reads a file to its end.</summary>
    /// <exception cref="InvalidDataException">It is not in the format, or ends too early.</exception>
    public static TensorFile Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            var length = new byte[sizeof(long)];
            file.ReadExactly(length);
            var header = new byte[checked((int)BinaryPrimitives.ReadInt64LittleEndian(length))];
            file.ReadExactly(header);
            var places = JsonSerializer.Deserialize(header, TensorFileJson.Default.DictionaryStringTensorPlace)!;
            places.Remove("__metadata__");
            var bytes = new byte[places.Values.Select(place => place.Offsets[1]).DefaultIfEmpty().Max()];
            file.ReadExactly(bytes);
            return new TensorFile(places, bytes);
        }
        catch (Exception exception) when (exception is JsonException or EndOfStreamException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The weights are not in the safetensors format or are cut off: write them again with src/Training/Encoder.",
                exception);
        }
    }

    /// <summary>Whether there is a tensor of this name.</summary>
    public bool Holds(string name) => _places.ContainsKey(name);

    /// <summary>The numbers of a tensor of 32-bit floats.</summary>
    /// <exception cref="InvalidDataException">There is none of this name and type.</exception>
    public float[] Floats(string name) => MemoryMarshal.Cast<byte, float>(Bytes(name, "F32")).ToArray();

    /// <summary>The numbers of a tensor of signed bytes.</summary>
    /// <exception cref="InvalidDataException">There is none of this name and type.</exception>
    public ReadOnlySpan<sbyte> SignedBytes(string name) => MemoryMarshal.Cast<byte, sbyte>(Bytes(name, "I8"));

    private ReadOnlySpan<byte> Bytes(string name, string type) => _places.TryGetValue(name, out var place) && place.Type == type
        ? _bytes.AsSpan((int)place.Offsets[0], (int)(place.Offsets[1] - place.Offsets[0]))
        : throw new InvalidDataException($"The weights hold no tensor {name} of type {type}: write them again with src/Training/Encoder.");

    internal sealed record TensorPlace(
        [property: JsonPropertyName("dtype")] string Type,
        [property: JsonPropertyName("shape")] long[] Shape,
        [property: JsonPropertyName("data_offsets")] long[] Offsets);

    [JsonSerializable(typeof(Dictionary<string, TensorPlace>))]
    private sealed partial class TensorFileJson : JsonSerializerContext;
}
