using System.Collections.Concurrent;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>A claim check that believes what the test tells it to, and remembers what it was asked.</summary>
internal sealed class ScriptedClaimCheck(Func<Claim, double> probability) : IClaimCheck
{
    public ScriptedClaimCheck(Func<Claim, bool> believes)
        : this(claim => believes(claim) ? 0.9 : 0.1)
    {
    }

    public ConcurrentQueue<Claim> Asked { get; } = [];

    public bool IsAvailable { get; set; } = true;

    public string? UnavailableReason => null;

    public double Border => 0.5;

    public static ScriptedClaimCheck Believing(params string[] sentences) => new(claim => sentences.Contains(claim.Sentence));

    public double Probability(Claim claim)
    {
        Asked.Enqueue(claim);
        return probability(claim);
    }
}
