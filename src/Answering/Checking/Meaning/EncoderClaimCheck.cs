using ArticleBot.Encoder;

namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>
/// The claim check on the pretrained encoder, fine-tuned to tell whether quotes support a sentence (<c>Learned/claim-check.md</c>). It shares the encoder's
/// word table with the
/// reader and holds some 12 MB beside it.
/// </summary>
internal sealed class EncoderClaimCheck : IClaimCheck, IDisposable
{
    /// <summary>
    /// Numbers of a place: the whole, which counts at the first place, and what the place itself adds, which counts in the sentence and the question.
    /// </summary>
    private const int Numbers = 2;

    private readonly EncoderNetwork _network;
    private readonly ClaimEncoder _claims;
    private readonly ClaimScale _scale;

    /// <exception cref="InvalidDataException">The network has another head.</exception>
    public EncoderClaimCheck(PretrainedEncoder encoder, EncoderNetwork network, ClaimScale scale)
    {
        if (network.Outputs != Numbers)
            throw new InvalidDataException($"The claim check's head gives {network.Outputs} numbers a place where {Numbers} are expected. Train it again.");
        (_network, _claims, _scale) = (network, new ClaimEncoder(encoder.Words), scale);
    }

    /// <inheritdoc/>
    public bool IsAvailable => true;

    /// <inheritdoc/>
    public string? UnavailableReason => null;

    /// <inheritdoc/>
    public double Border => _scale.Border;

    /// <inheritdoc/>
    public double Probability(Claim claim) => _scale.Probability(Score(_claims.Encode(claim)));

    /// <summary>Log-odds that the quotes support the sentence, before calibration.</summary>
    internal double Score(EncoderSequence sequence)
    {
        var numbers = _network.Run(sequence);
        var front = 0.0;
        for (var place = 0; place < sequence.SecondFrom; place++)
            front += numbers[(place * Numbers) + 1];
        return numbers[0] + (front / sequence.SecondFrom);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
