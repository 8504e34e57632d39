using ArticleBot.Answering.Loading;

namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>No claim check until the network is loaded, then that one: the first answer need not wait.</summary>
/// <param name="loading">What is loaded behind.</param>
internal sealed class ClaimCheckInTurn(LoadedBehind<IClaimCheck> loading) : IClaimCheck, IDisposable
{
    private static readonly AbsentClaimCheck Loading = new("The claim check is being loaded. Ask again in a second.");

    /// <inheritdoc/>
    public IClaimCheck Now => loading.Value ?? (loading.UnavailableReason is { } reason ? new AbsentClaimCheck(reason) : Loading);

    /// <inheritdoc/>
    public bool IsAvailable => Now.IsAvailable;

    /// <inheritdoc/>
    public string? UnavailableReason => Now.UnavailableReason;

    /// <inheritdoc/>
    public double Border => Now.Border;

    /// <inheritdoc/>
    public Task WhenReadyAsync(CancellationToken cancellationToken) => loading.WhenReadyAsync(cancellationToken);

    /// <inheritdoc/>
    public double Probability(Claim claim) => Now.Probability(claim);

    /// <inheritdoc/>
    public void Dispose() => loading.Dispose();
}
