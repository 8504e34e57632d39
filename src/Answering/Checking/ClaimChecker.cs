using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Checking.Meaning;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// Judges claims in layers: free in wording, strict in meaning. Facts are compared by rules that only ever forbid; what they let pass a network reads for its
/// meaning.
/// Where there is no network the wording has to be nearly the quotes' own instead.
/// </summary>
/// <param name="meaning">The network.</param>
public sealed class ClaimChecker(IClaimCheck meaning)
{
    /// <summary>What answers are compared by now: the wording takes the place of the meaning where the network is not there.</summary>
    public ClaimLayers Layers => ClaimLayers.Facts | (meaning.IsAvailable ? ClaimLayers.Meaning : ClaimLayers.Wording);

    /// <summary>The same with the network that is there now, or without one; an answer is judged alike from its first sentence to its last.</summary>
    internal ClaimChecker Now => new(meaning.Now);

    /// <summary>Judges a claim by all layers that are named.</summary>
    /// <exception cref="InvalidOperationException">The meaning is asked for and no network is there.</exception>
    public ClaimVerdict Check(Claim claim, ClaimLayers layers)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var verdict = new ClaimVerdict
        {
            Facts = layers.HasFlag(ClaimLayers.Facts) ? FactCheck.Reject(claim) : null,
            Wording = layers.HasFlag(ClaimLayers.Wording) ? WordingCheck.Reject(claim) : null,
        };
        // What the rules forbid need not be read, nor what a quote says in these words.
        return layers.HasFlag(ClaimLayers.Meaning) && verdict.Passes && !OwnWords.Are(claim)
            ? verdict with { Probability = meaning.Probability(claim), Border = meaning.Border }
            : verdict;
    }
}
