using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using ArticleBot.Channels.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.DirectLine;

/// <summary>Decides who may use the local Direct Line.</summary>
internal sealed class DirectLineSignIn(IOptions<ChannelsOptions> options, DirectLineTokens tokens) : IDisposable
{
    private const string Scheme = "Bearer ";

    private readonly PartitionedRateLimiter<IPAddress> _requests = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(Network(address), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.DirectLine.AnonymousTokensPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>Who asks for a token: the site with the secret, or somebody unknown within the limits. A token gives no further ones.</summary>
    public DirectLineRefusal? CheckTokenRequest(HttpContext context)
    {
        if (ShowsSecret(context))
            return null;
        if (!TryCount(context))
            return DirectLineRefusal.TooMany;
        if (Bearer(context) is not null)
            return DirectLineRefusal.NoFurtherTokens;

        var isWelcome = options.Value.DirectLine.AnonymousTokens switch
        {
            AnonymousTokens.Anyone => true,
            AnonymousTokens.Loopback => OwnMachine.IsCaller(context),
            _ => false,
        };
        return isWelcome ? null : DirectLineRefusal.NoCredentials;
    }

    /// <summary>Who wants a fresh token for an old one. It counts like any other request for a token.</summary>
    public async Task<(DirectLineCaller? Caller, DirectLineRefusal? Refusal)> CheckRefreshAsync(HttpContext context) =>
        ShowsSecret(context) || TryCount(context) ? await CheckAsync(context) : (null, DirectLineRefusal.TooMany);

    /// <summary>Who calls, with a token or the secret.</summary>
    public async Task<(DirectLineCaller? Caller, DirectLineRefusal? Refusal)> CheckAsync(HttpContext context)
    {
        if (Bearer(context) is not { } bearer)
            return (null, DirectLineRefusal.NoCredentials);
        if (IsSecret(bearer))
            return (new DirectLineCaller(null, null, null), null);

        var (caller, isExpired) = await ReadAsync(bearer);
        return caller is not null ? (caller, null) : (null, isExpired ? DirectLineRefusal.Expired : DirectLineRefusal.BadToken);
    }

    /// <summary>Whether the request shows the site's secret.</summary>
    public bool ShowsSecret(HttpContext context) => Bearer(context) is { } bearer && IsSecret(bearer);

    public void Dispose() => _requests.Dispose();

    private bool TryCount(HttpContext context)
    {
        using var lease = _requests.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        return lease.IsAcquired;
    }

    private Task<(DirectLineCaller? Caller, bool IsExpired)> ReadAsync(string bearer) => tokens.ReadAsync(bearer, TokenPurpose.Conversation);

    private bool IsSecret(string bearer) =>
        options.Value.DirectLine.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string? Bearer(HttpContext context) =>
        context.Request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    /// <summary>One household has many IPv6 addresses in one /64.</summary>
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily is not System.Net.Sockets.AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}

/// <summary>A refusal as the protocol writes it.</summary>
internal sealed record DirectLineRefusal(int Status, string Code, string Message)
{
    public static DirectLineRefusal NoCredentials { get; } = new(401, "Unauthorized", "Send a token or secret as Authorization: Bearer.");

    public static DirectLineRefusal BadToken { get; } = new(403, "BadArgument", "The token is not valid here.");

    public static DirectLineRefusal NoFurtherTokens { get; } = new(403, "BadArgument", "A token gives no further tokens; refresh it instead.");

    public static DirectLineRefusal UsedTicket { get; } = new(403, "BadArgument", "The stream was opened before; ask for a fresh address.");

    public static DirectLineRefusal OtherOrigin { get; } = new(403, "Forbidden", "Pages of this origin are not allowed here; "
        + "Channels:DirectLine:AllowedOrigins names those that are.");

    public static DirectLineRefusal Expired { get; } = new(403, "TokenExpired", "The token has expired.");

    public static DirectLineRefusal OtherConversation { get; } = new(403, "BadArgument", "The token is for another conversation.");

    public static DirectLineRefusal NotFound { get; } = new(404, "ConversationNotFound", "There is no such conversation, or it has ended.");

    public static DirectLineRefusal TooMany { get; } = new(429, "TooManyRequests", "Too many requests; please wait.");

    public static DirectLineRefusal Bad(string message) => new(400, "BadArgument", message);
}
