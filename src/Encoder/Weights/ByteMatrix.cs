namespace ArticleBot.Encoder.Weights;

/// <summary>A matrix in one byte a number, with one scale per output: number = component * scale of its output.</summary>
/// <param name="Inputs">Numbers that go in.</param>
/// <param name="Outputs">Numbers that come out.</param>
/// <param name="Components">Input after input, <paramref name="Outputs"/> each.</param>
/// <param name="Scales">One per output.</param>
internal sealed record ByteMatrix(int Inputs, int Outputs, sbyte[] Components, float[] Scales)
{
    /// <summary>The largest component where both sides of a product are rounded to eight bits by the runtime's own care.</summary>
    public const int Byte = 127;

    /// <summary>
    /// The largest component elsewhere. With seven bits the sum of two products still fits the sixteen that processors without VNNI instructions add
    /// in; with eight it would be cut off there, and those processors would give other answers.
    /// </summary>
    public const int SevenBits = 63;

    /// <summary>Rounds a matrix, each output by its own largest number.</summary>
    /// <param name="numbers">Input after input.</param>
    /// <param name="inputs">How many inputs.</param>
    /// <param name="largest">The largest component, <see cref="SevenBits"/> or <see cref="Byte"/>.</param>
    public static ByteMatrix Round(ReadOnlySpan<float> numbers, int inputs, int largest)
    {
        var outputs = numbers.Length / inputs;
        var scales = new float[outputs];
        for (var i = 0; i < numbers.Length; i++)
            scales[i % outputs] = MathF.Max(scales[i % outputs], MathF.Abs(numbers[i]));
        for (var output = 0; output < outputs; output++)
            scales[output] /= largest;

        var components = new sbyte[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
            components[i] = scales[i % outputs] == 0 ? (sbyte)0 : (sbyte)MathF.Round(numbers[i] / scales[i % outputs]);
        return new ByteMatrix(inputs, outputs, components, scales);
    }

    /// <summary>The matrix that a training file holds output after output.</summary>
    public static ByteMatrix OfRows(ReadOnlySpan<sbyte> rows, float[] scales)
    {
        var (outputs, inputs) = (scales.Length, rows.Length / scales.Length);
        var components = new sbyte[rows.Length];
        for (var output = 0; output < outputs; output++)
        {
            for (var input = 0; input < inputs; input++)
                components[(input * outputs) + output] = rows[(output * inputs) + input];
        }

        return new ByteMatrix(inputs, outputs, components, scales);
    }

    /// <summary>The components output after output, each with 128 added.</summary>
    public byte[] UnsignedRows()
    {
        var rows = new byte[Components.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[(i % Outputs * Inputs) + (i / Outputs)] = (byte)(Components[i] + 128);
        return rows;
    }

    /// <summary>One matrix that gives the outputs of several, one behind the other, from the same inputs.</summary>
    public static ByteMatrix SideBySide(params ReadOnlySpan<ByteMatrix> matrices)
    {
        var inputs = matrices[0].Inputs;
        var outputs = 0;
        foreach (var matrix in matrices)
            outputs += matrix.Outputs;

        var joined = new ByteMatrix(inputs, outputs, new sbyte[inputs * outputs], new float[outputs]);
        var first = 0;
        foreach (var matrix in matrices)
        {
            matrix.Scales.CopyTo(joined.Scales.AsSpan(first));
            for (var input = 0; input < inputs; input++)
            {
                matrix.Components.AsSpan(input * matrix.Outputs, matrix.Outputs)
                    .CopyTo(joined.Components.AsSpan((input * outputs) + first));
            }

            first += matrix.Outputs;
        }

        return joined;
    }
}
