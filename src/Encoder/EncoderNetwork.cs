using System.Numerics.Tensors;
using ArticleBot.Encoder.Graph;
using ArticleBot.Encoder.Weights;
using Microsoft.ML.OnnxRuntime;

namespace ArticleBot.Encoder;

/// <summary>
/// A network on the pretrained encoder, ready to run; thread-safe. It holds some 12 MB beside the word table that all networks share.
/// </summary>
/// <remarks>
/// Sequences run one by one, each on one thread: padding would cost time, and what goes into a matrix is rounded by its own range, so that a
/// sequence's numbers would depend on its neighbours.
/// </remarks>
public sealed class EncoderNetwork : IDisposable
{
    private static readonly string[] InputNames = [EncoderGraph.Input];
    private static readonly string[] OutputNames = [EncoderGraph.Output];

    private readonly WordTable _words;
    private readonly float[] _places;
    private readonly float[] _types;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();

    internal EncoderNetwork(EncoderWeights weights, LinearHead? head)
    {
        _words = weights.Words;
        _places = weights.Vector("p.weight");
        _types = weights.Vector("t.weight");
        Outputs = head?.Outputs ?? EncoderShape.Width;
        _session = OnnxSessions.Open(EncoderGraph.Build(weights, head));
    }

    /// <summary>Numbers per place.</summary>
    public int Outputs { get; }

    /// <summary>Runs one sequence on the calling thread.</summary>
    /// <returns>Place after place, <see cref="Outputs"/> numbers each.</returns>
    /// <exception cref="ArgumentException">The sequence has more than <see cref="EncoderShape.Places"/> pieces, or none.</exception>
    public float[] Run(EncoderSequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        var count = sequence.Pieces.Length;
        if (count is 0 or > EncoderShape.Places)
            throw new ArgumentException($"A sequence has 1 to {EncoderShape.Places} pieces; this one has {count}.", nameof(sequence));

        using var input = OrtValue.CreateTensorValueFromMemory(Embed(sequence), [1, count, EncoderShape.Width]);
        using var output = _session.Run(_run, InputNames, [input], OutputNames);
        return output[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <summary>Runs sequences side by side.</summary>
    /// <param name="sequences">The sequences; bounded by what the caller can hold of their numbers.</param>
    /// <param name="threads">How many run at a time at most.</param>
    /// <param name="cancellationToken">Stops between two sequences.</param>
    /// <returns>What <see cref="Run(EncoderSequence)"/> gives for each, in their order.</returns>
    public float[][] Run(IReadOnlyList<EncoderSequence> sequences, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        var outputs = new float[sequences.Count][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellationToken };
        Parallel.For(0, sequences.Count, options, i => outputs[i] = Run(sequences[i]));
        return outputs;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _run.Dispose();
    }

    private float[] Embed(EncoderSequence sequence)
    {
        var sums = new float[sequence.Pieces.Length * EncoderShape.Width];
        for (var place = 0; place < sequence.Pieces.Length; place++)
        {
            var sum = sums.AsSpan(place * EncoderShape.Width, EncoderShape.Width);
            var type = place < sequence.SecondFrom ? 0 : 1;
            TensorPrimitives.Add(
                _places.AsSpan(place * EncoderShape.Width, EncoderShape.Width), _types.AsSpan(type * EncoderShape.Width, EncoderShape.Width), sum);
            _words.AddTo(sum, sequence.Pieces[place]);
        }

        return sums;
    }
}
