namespace ArticleBot.Encoder.Weights;

/// <summary>The last step of a fine-tuned network: some numbers for each place out of its vector.</summary>
/// <param name="Outputs">How many.</param>
/// <param name="Numbers">The matrix, input after input.</param>
/// <param name="Bias">What is added.</param>
internal sealed record LinearHead(int Outputs, float[] Numbers, float[] Bias)
{
    /// <summary>The head of a training file (<c>head.weight</c>, output after output, and <c>head.bias</c>), or null where it has none.</summary>
    public static LinearHead? Of(TensorFile file)
    {
        if (!file.Holds(EncoderWeights.Head + "weight"))
            return null;

        var (rows, bias) = (file.Floats(EncoderWeights.Head + "weight"), file.Floats(EncoderWeights.Head + "bias"));
        if (rows.Length != bias.Length * EncoderShape.Width)
            throw new InvalidDataException("The weights hold a head of another size than the encoder has: write them again with src/Training/Encoder.");
        var numbers = new float[rows.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = rows[(i % bias.Length * EncoderShape.Width) + (i / bias.Length)];
        return new LinearHead(bias.Length, numbers, bias);
    }
}
