using System.Numerics.Tensors;

namespace ArticleBot.Encoder.Weights;

/// <summary>The vector of every word piece in one byte a number, with one scale per piece. Every network of the process shares it.</summary>
internal sealed class WordTable
{
    private const float Largest = 127;

    private readonly sbyte[] _components;
    private readonly float[] _scales;

    /// <summary>Rounds a table of <see cref="EncoderShape.Width"/> numbers a piece.</summary>
    public WordTable(ReadOnlySpan<float> numbers)
    {
        _components = new sbyte[numbers.Length];
        _scales = new float[numbers.Length / EncoderShape.Width];
        for (var piece = 0; piece < _scales.Length; piece++)
        {
            var row = numbers.Slice(piece * EncoderShape.Width, EncoderShape.Width);
            var scale = MathF.Abs(TensorPrimitives.MaxMagnitude(row)) / Largest;
            _scales[piece] = scale;
            if (scale == 0)
                continue;
            for (var i = 0; i < row.Length; i++)
                _components[(piece * EncoderShape.Width) + i] = (sbyte)MathF.Round(row[i] / scale);
        }
    }

    /// <summary>Number of word pieces.</summary>
    public int Count => _scales.Length;

    /// <summary>Adds a piece's vector.</summary>
    public void AddTo(Span<float> sum, int piece)
    {
        var row = _components.AsSpan(piece * EncoderShape.Width, EncoderShape.Width);
        var scale = _scales[piece];
        for (var i = 0; i < sum.Length; i++)
            sum[i] += row[i] * scale;
    }
}
