using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ArticleBot.Channels.SignIn;

/// <summary>Decides whether a token entitles its bearer to speak to the bot in the name of a channel.</summary>
/// <remarks>The unverified issuer only chooses the keys; everything is verified afterwards, and every failure looks the same from outside.</remarks>
internal sealed class TokenCheck(BotIdentity identity, SigningKeys channelKeys, SigningKeys entraKeys, TimeProvider time)
{
    /// <summary>Clocks may differ by this much.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private const int LongestToken = 16 * 1024;
    private const string Scheme = "Bearer ";
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Judges an Authorization header against the activity it came with.</summary>
    public async ValueTask<TokenVerdict> CheckAsync(string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal))
            return TokenVerdict.Refused("no bearer token");
        if (authorization.Length > LongestToken)
            return TokenVerdict.Refused("the token is too long");

        try
        {
            var token = authorization[Scheme.Length..];
            var issuer = _handler.ReadJsonWebToken(token).Issuer;
            if (issuer == identity.ChannelIssuer)
                return await CheckChannelAsync(token, activity, cancellationToken);
            return identity.EntraIssuers.Contains(issuer, StringComparer.Ordinal)
                ? await CheckOwnAsync(token, activity, cancellationToken)
                : TokenVerdict.Refused("the issuer is not one of ours");
        }
        catch (Exception exception) when (
            exception is SecurityTokenException or ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            return TokenVerdict.Refused(exception.GetType().Name);
        }
    }

    /// <summary>A channel service: its token names the serviceUrl, and its key the channels it may speak for.</summary>
    private async ValueTask<TokenVerdict> CheckChannelAsync(string token, Activity activity, CancellationToken cancellationToken)
    {
        var (verified, keys, problem) = await VerifyAsync(token, channelKeys, [identity.ChannelIssuer], cancellationToken);
        if (verified is null)
            return problem;
        if (!verified.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.Ordinal))
            return TokenVerdict.Refused("the token was issued for another serviceUrl");
        return Endorsements(keys!, verified.Kid) is var endorsed && endorsed.Count > 0 && (activity.ChannelId is null || endorsed.Contains(activity.ChannelId))
            ? TokenVerdict.Passed
            : TokenVerdict.Forbidden("the key is not endorsed for the channel");
    }

    /// <summary>The bot's own credentials, as the Emulator uses them; a token of any other app, even for us, is a skill's and refused.</summary>
    private async ValueTask<TokenVerdict> CheckOwnAsync(string token, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.ChannelId is "AseChannel")
            return TokenVerdict.Refused("the App Service extension is not offered");

        var (verified, _, problem) = await VerifyAsync(token, entraKeys, identity.EntraIssuers, cancellationToken);
        if (verified is null)
            return problem;
        if (!verified.TryGetPayloadValue<string>("ver", out var version))
            return TokenVerdict.Refused("the token has no version");

        var claim = version switch { "1.0" or "" => "appid", "2.0" => "azp", _ => null };
        return claim is not null && verified.TryGetPayloadValue<string>(claim, out var app) && app == identity.AppId
            ? TokenVerdict.Passed
            : TokenVerdict.Refused("the token is another app's");
    }

    private async ValueTask<(JsonWebToken? Token, OpenIdConnectConfiguration? Keys, TokenVerdict Problem)> VerifyAsync(
        string token, SigningKeys source, IReadOnlyList<string> issuers, CancellationToken cancellationToken)
    {
        if (await source.GetAsync(cancellationToken) is not { } keys)
            return (null, null, TokenVerdict.Unavailable);

        var result = await _handler.ValidateTokenAsync(token, Parameters(keys, issuers));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException && await source.RenewAsync(keys, cancellationToken) is { } renewed
            && !ReferenceEquals(renewed, keys))
        {
            keys = renewed;
            result = await _handler.ValidateTokenAsync(token, Parameters(keys, issuers));
        }

        return result.IsValid
            ? ((JsonWebToken)result.SecurityToken, keys, TokenVerdict.Passed)
            : (null, null, TokenVerdict.Refused(result.Exception?.GetType().Name ?? "the token is not valid"));
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration keys, IReadOnlyList<string> issuers) => new()
    {
        ValidIssuers = issuers,
        ValidAudience = identity.AppId,
        IssuerSigningKeys = keys.SigningKeys,
        ValidAlgorithms = Algorithms,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = IsAlive,
    };

    /// <summary>The library's own rule, on the injected clock.</summary>
    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } begin || (begin < end && now > begin - Skew));
    }

    /// <summary>The channels that the key with this id may speak for.</summary>
    private static HashSet<string> Endorsements(OpenIdConnectConfiguration keys, string kid)
    {
        var key = keys.JsonWebKeySet?.Keys.FirstOrDefault(key => string.Equals(key.Kid, kid, StringComparison.Ordinal));
        if (key is null || !key.AdditionalData.TryGetValue("endorsements", out var value))
            return [];
        return value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array =>
                [.. array.EnumerateArray().Where(entry => entry.ValueKind is JsonValueKind.String).Select(entry => entry.GetString()!)],
            IEnumerable<object> list => [.. list.OfType<string>()],
            _ => [],
        };
    }
}

/// <summary>The outcome of a token check.</summary>
/// <param name="Status">200, 401, 403 or 503.</param>
/// <param name="Reason">For the log; never told to the caller.</param>
internal readonly record struct TokenVerdict(int Status, string Reason)
{
    public static TokenVerdict Passed => new(200, "");

    /// <summary>No keys could be read yet: nothing is believed unverified, and the channel tries again.</summary>
    public static TokenVerdict Unavailable => new(503, "the issuer's keys cannot be read");

    public static TokenVerdict Refused(string reason) => new(401, reason);

    public static TokenVerdict Forbidden(string reason) => new(403, reason);
}
