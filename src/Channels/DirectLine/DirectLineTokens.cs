using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ArticleBot.Channels.DirectLine;

/// <summary>Issues and reads tokens bound to one conversation and, mostly, one person.</summary>
/// <remarks>
/// They are JWTs because directlinejs reads the person's id out of one. The key lives as long as the process, like the conversations the tokens
/// are for.
/// </remarks>
internal sealed class DirectLineTokens(IOptions<ChannelsOptions> options, TimeProvider time)
{
    /// <summary>An address of a stream is used at once; it carries its ticket, and addresses end up in logs.</summary>
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);

    private const string Issuer = "article-bot/directline";
    private const int LongestToken = 4096;

    private readonly SymmetricSecurityKey _key = new(RandomNumberGenerator.GetBytes(32));
    private readonly ConcurrentDictionary<string, DateTimeOffset> _usedTickets = new(StringComparer.Ordinal);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };

    /// <summary>How long a token is valid.</summary>
    public TimeSpan Lifetime => options.Value.DirectLine.TokenLifetime;

    /// <summary>A token for the requests of one conversation.</summary>
    public string Create(string conversationId, string? userId, string? userName) =>
        Sign(TokenPurpose.Conversation, conversationId, userId, userName, Lifetime);

    /// <summary>A ticket for opening one stream.</summary>
    public string CreateTicket(string conversationId) => Sign(TokenPurpose.Stream, conversationId, null, null, TicketLifetime);

    /// <summary>What a token stands for, or null with the reason when it is not valid for this purpose.</summary>
    public async Task<(DirectLineCaller? Caller, bool IsExpired)> ReadAsync(string token, TokenPurpose purpose)
    {
        if (token.Length > LongestToken)
            return (null, false);

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = purpose.ToString(),
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        if (!result.IsValid)
            return (null, result.Exception is SecurityTokenInvalidLifetimeException);

        var claims = (JsonWebToken)result.SecurityToken;
        return (new DirectLineCaller(
            claims.GetPayloadValue<string>("conv"),
            claims.TryGetPayloadValue<string>("user", out var user) ? user : null,
            claims.TryGetPayloadValue<string>("name", out var name) ? name : null)
        {
            TokenId = claims.Id,
        }, false);
    }

    /// <summary>Uses a ticket up: it has been seen in an address, and addresses end up in logs.</summary>
    /// <returns>False when it was used before.</returns>
    public bool TryUseUp(DirectLineCaller ticket)
    {
        var now = time.GetUtcNow();
        foreach (var (used, expires) in _usedTickets)
        {
            if (expires < now)
                _usedTickets.TryRemove(used, out _);
        }

        return _usedTickets.TryAdd(ticket.TokenId, now + TicketLifetime);
    }

    private string Sign(TokenPurpose purpose, string conversationId, string? userId, string? userName, TimeSpan lifetime)
    {
        var claims = new Dictionary<string, object> { ["conv"] = conversationId, [JwtRegisteredClaimNames.Jti] = DirectLineConversations.NewId() };
        if (userId is not null)
            claims["user"] = userId;
        if (userName is not null)
            claims["name"] = userName;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = purpose.ToString(),
            Claims = claims,
            Expires = time.GetUtcNow().UtcDateTime + lifetime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }
}

/// <summary>What a token is good for.</summary>
internal enum TokenPurpose
{
    Conversation,
    Stream,
}

/// <summary>Who calls: the bearer of a token, or the site that knows the secret (then without conversation).</summary>
internal sealed record DirectLineCaller(string? ConversationId, string? UserId, string? UserName)
{
    /// <summary>The token's own name, or empty.</summary>
    public string TokenId { get; init; } = "";
}
