using ArticleBot.Channels.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.SignIn;

/// <summary>Decides who may speak to the bot, and where its replies may go.</summary>
internal sealed class Callers(
    BotIdentity identity, TokenCheck tokens, IHostEnvironment environment, IOptions<ChannelsOptions> options, ILogger<Callers> logger)
{
    /// <summary>The address to reply to, or the status and code of the refusal.</summary>
    public async ValueTask<(ServiceAddress? Service, int Status, string Code)> CheckAsync(
        HttpContext context, Activity activity, Uri serviceUrl, CancellationToken cancellationToken)
    {
        if (identity.AppId is null)
            return CheckKeyless(context, serviceUrl);

        string? authorization = context.Request.Headers.Authorization;
        var verdict = await tokens.CheckAsync(authorization, activity, cancellationToken);
        if (verdict.Status != StatusCodes.Status200OK)
        {
            logger.CallerRefused(verdict.Status, verdict.Reason);
            return (null, verdict.Status, verdict.Status switch { 403 => "Forbidden", 503 => "ServiceUnavailable", _ => "Unauthorized" });
        }

        // A verified claim names the address; still the token travels only encrypted, and only to hosts the owner allows.
        if (!(serviceUrl.Scheme == Uri.UriSchemeHttps || serviceUrl.IsLoopback) || !IsAllowedHost(serviceUrl.Host))
        {
            logger.CallerRefused(StatusCodes.Status403Forbidden, "the serviceUrl is not allowed");
            return (null, StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed");
        }

        return (ServiceAddress.Verified(serviceUrl), StatusCodes.Status200OK, "");
    }

    /// <summary>An address that was checked once, maybe by an earlier process, or null when the settings of today do not allow it.</summary>
    /// <param name="serviceUrl">The address.</param>
    /// <param name="isVerified">Whether its sender showed a valid token then.</param>
    public ServiceAddress? Admit(Uri serviceUrl, bool isVerified) => (isVerified, identity.AppId) switch
    {
        (true, not null) when IsAllowedHost(serviceUrl.Host) => ServiceAddress.Verified(serviceUrl),
        (false, null) when environment.IsDevelopment() && serviceUrl.IsLoopback => ServiceAddress.Keyless(serviceUrl),
        _ => null,
    };

    private (ServiceAddress? Service, int Status, string Code) CheckKeyless(HttpContext context, Uri serviceUrl)
    {
        if (!environment.IsDevelopment())
        {
            logger.NoAppId(environment.EnvironmentName);
            return (null, StatusCodes.Status401Unauthorized, "Unauthorized");
        }

        if (!OwnMachine.IsCaller(context))
        {
            logger.CallerRefused(StatusCodes.Status401Unauthorized, "without an app id only this machine may call");
            return (null, StatusCodes.Status401Unauthorized, "Unauthorized");
        }

        return serviceUrl.IsLoopback
            ? (ServiceAddress.Keyless(serviceUrl), StatusCodes.Status200OK, "")
            : (null, StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed");
    }

    private bool IsAllowedHost(string host) => options.Value.ServiceHosts.Count == 0 || options.Value.ServiceHosts.Any(allowed =>
        allowed.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase));
}
