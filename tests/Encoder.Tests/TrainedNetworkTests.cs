using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using ArticleBot.Encoder.Weights;

namespace ArticleBot.Encoder.Tests;

/// <summary>Networks some of whose weights come from a file of the training.</summary>
public sealed class TrainedNetworkTests
{
    private static readonly EncoderSequence Sequence = EncoderSequence.Of([2129, 2116, 2420], [3174, 1011, 2048, 2420]);

    [Fact]
    public void A_head_gives_its_numbers_for_every_place()
    {
        var weight = new float[3 * EncoderShape.Width];
        weight[EncoderShape.Width + 7] = 2;
        using var plain = PretrainedEncoder.Open().OpenNetwork();
        using var headed = Open(("head.weight", weight), ("head.bias", new float[] { 0.25f, 0, -1 }));

        var vectors = plain.Run(Sequence);
        var numbers = headed.Run(Sequence);

        Assert.Equal(3, headed.Outputs);
        Assert.Equal(Sequence.Pieces.Length * 3, numbers.Length);
        for (var place = 0; place < Sequence.Pieces.Length; place++)
            Assert.Equal([0.25f, 2 * vectors[(place * EncoderShape.Width) + 7], -1], numbers[(place * 3)..((place * 3) + 3)], (a, b) =>
                MathF.Abs(a - b) < 1e-4f);
    }

    [Fact]
    public void A_matrix_of_the_file_takes_the_place_of_the_packages()
    {
        // A last matrix of zeros leaves only its bias of what the layer adds.
        var rows = new sbyte[EncoderShape.Width * 4 * EncoderShape.Width];
        using var plain = PretrainedEncoder.Open().OpenNetwork();
        using var changed = Open(("l.5.f2.weight", rows), ("l.5.f2.weight.scale", new float[EncoderShape.Width]));
        using var unchanged = Open(("l.5.f2.bias", Bias(plain)));

        Assert.NotEqual(plain.Run(Sequence), changed.Run(Sequence));
        Assert.NotEqual(unchanged.Run(Sequence), changed.Run(Sequence));
    }

    [Fact]
    public void The_second_text_is_told_apart()
    {
        using var network = PretrainedEncoder.Open().OpenNetwork();

        Assert.NotEqual(network.Run(Sequence), network.Run(Sequence with { SecondFrom = Sequence.Pieces.Length }));
    }

    [Fact]
    public void Sequences_run_side_by_side_give_what_they_give_alone()
    {
        using var network = PretrainedEncoder.Open().OpenNetwork();
        var other = EncoderSequence.Of([2129, 2116]);

        Assert.Equal([network.Run(Sequence), network.Run(other)], network.Run([Sequence, other], threads: 2, CancellationToken.None));
    }

    [Theory]
    [InlineData("l.9.q.bias")]
    [InlineData("l.3.q.bias")]
    public void A_tensor_that_the_encoder_does_not_have_is_named(string name)
    {
        var exception = Assert.Throws<InvalidDataException>(() => Open((name, new float[5])));

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_says_so()
    {
        var whole = Write(("head.bias", new float[3]));

        Assert.Throws<InvalidDataException>(() => TensorFile.Read(new MemoryStream(whole[..^1])));
        Assert.Throws<InvalidDataException>(() => TensorFile.Read(new MemoryStream([1, 2, 3])));
    }

    [Fact]
    public void A_sequence_longer_than_the_encoder_reads_is_refused()
    {
        using var network = PretrainedEncoder.Open().OpenNetwork();

        Assert.Throws<ArgumentException>(() => network.Run(EncoderSequence.Of(new int[EncoderShape.Places])));
    }

    private static float[] Bias(EncoderNetwork network) => [.. Enumerable.Repeat(0.5f, network.Outputs)];

    private static EncoderNetwork Open(params (string Name, Array Numbers)[] tensors) =>
        PretrainedEncoder.Open().OpenNetwork(TensorFile.Read(new MemoryStream(Write(tensors))));

    private static byte[] Write(params (string Name, Array Numbers)[] tensors)
    {
        var (header, bytes) = (new Dictionary<string, object>(), new List<byte>());
        foreach (var (name, numbers) in tensors)
        {
            var start = bytes.Count;
            bytes.AddRange(numbers is float[] floats ? MemoryMarshal.AsBytes(floats.AsSpan()) : MemoryMarshal.AsBytes(((sbyte[])numbers).AsSpan()));
            header.Add(name, new { dtype = numbers is float[]? "F32" : "I8", shape = new[] { numbers.Length }, data_offsets = new[] { start, bytes.Count } });
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. bytes];
    }
}
