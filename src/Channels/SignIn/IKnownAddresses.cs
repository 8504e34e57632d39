namespace ArticleBot.Channels.SignIn;

/// <summary>Remembers the addresses that activities let in have named: only there the bot may speak first.</summary>
/// <remarks>Safe for many callers at once. It is told of the address of every activity, so what is known already must cost next to nothing.</remarks>
public interface IKnownAddresses
{
    /// <summary>Notes an address whose sender was checked.</summary>
    ValueTask AddAsync(KnownAddress address, CancellationToken cancellationToken);

    /// <summary>The address as it was noted, or null when no activity that was let in has named it.</summary>
    ValueTask<KnownAddress?> FindAsync(Uri url, CancellationToken cancellationToken);
}

/// <summary>An address where a channel's service listens.</summary>
/// <param name="Url">The <c>serviceUrl</c>.</param>
/// <param name="IsVerified">Whether its sender showed a valid token; else it was a keyless sender on this machine.</param>
public sealed record KnownAddress(Uri Url, bool IsVerified)
{
    /// <summary>How many are remembered. A registered bot meets a handful: one for each region of each channel.</summary>
    public const int Most = 1000;
}
