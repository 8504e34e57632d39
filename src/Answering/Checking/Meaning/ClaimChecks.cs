using ArticleBot.Answering.Loading;
using ArticleBot.Answering.Reading;
using ArticleBot.Encoder;
using ArticleBot.Encoder.Weights;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>Opens the claim check that the settings and the machine allow.</summary>
public static class ClaimChecks
{
    private const string Trained = "ArticleBot.Answering.Learned.claim-check.safetensors";
    private const string Scale = "ArticleBot.Answering.Learned.claim-check.json";

    /// <summary>
    /// Opens the check; the caller disposes it where it can be disposed. Returns at once: the network is loaded behind, from the first look at the check on.
    /// </summary>
    /// <param name="use">Who does without the encoder's reader does without its claim check.</param>
    /// <param name="logger">Takes the reason where the network cannot be loaded.</param>
    /// <returns>A check that is not available, with the reason, where there is none. Never throws for that.</returns>
    public static IClaimCheck Open(ReaderUse use, ILogger<IClaimCheck> logger) => use == ReaderUse.On
        ? new ClaimCheckInTurn(new LoadedBehind<IClaimCheck>(Load, logger.ClaimCheckUnavailable))
        : new AbsentClaimCheck($"The claim check needs the encoder, and Answering:Reader is {use}. Set it to On to have meaning compared instead of wording.");

    /// <exception cref="EncoderUnavailableException">The encoder's package or the native runtime is not there.</exception>
    internal static EncoderClaimCheck Load()
    {
        using var trained = SpanReaders.Resource(Trained);
        using var scale = SpanReaders.Resource(Scale);
        var encoder = PretrainedEncoder.Open();
        return new EncoderClaimCheck(encoder, encoder.OpenNetwork(TensorFile.Read(trained)), ClaimScale.Read(scale));
    }
}
