namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>Stands in for the network where it is switched off, not there, or not loaded yet.</summary>
/// <param name="reason">Why, and how to get one.</param>
internal sealed class AbsentClaimCheck(string reason) : IClaimCheck
{
    /// <inheritdoc/>
    public bool IsAvailable => false;

    /// <inheritdoc/>
    public string? UnavailableReason { get; } = reason;

    /// <inheritdoc/>
    public double Border => throw Unavailable();

    /// <inheritdoc/>
    public double Probability(Claim claim) => throw Unavailable();

    private InvalidOperationException Unavailable() => new(UnavailableReason);
}
