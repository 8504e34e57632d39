using ArticleBot.Answering.Checking.Meaning;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>The claim check on the encoder, loaded once.</summary>
internal static class SharedClaimCheck
{
    public static EncoderClaimCheck Encoder { get; } = ClaimChecks.Load();
}
