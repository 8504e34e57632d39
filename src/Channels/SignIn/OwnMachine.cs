using System.Net;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Channels.SignIn;

/// <summary>
/// The one rule for "this machine": it opens the pages, the local Direct Line and the bot without keys to whoever sits before it, and to nobody else.
/// </summary>
public static class OwnMachine
{
    /// <summary>What proxies and tunnels add, beside everything that begins with X-Forwarded or X-Original.</summary>
    private static readonly string[] SignsOfProxies =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "Fastly-Client-IP",
            "X-Envoy-External-Address"];

    /// <summary>
    /// Whether a request comes from this machine: over loopback, without a proxy in between and under a local name. A proxy on the same machine makes
    /// strangers look local, and a page elsewhere can let its own name point to 127.0.0.1 (DNS rebinding); both are refused.
    /// </summary>
    /// <param name="context">The request.</param>
    public static bool IsCaller(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.Keys.Any(IsSignOfProxy)
        && IsName(context.Request.Host.Host);

    /// <summary>Whether a host's name or address is that of this machine for itself, such as <c>localhost</c>.</summary>
    /// <param name="host">Without a port.</param>
    public static bool IsName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsSignOfProxy(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase)
        || SignsOfProxies.Contains(header, StringComparer.OrdinalIgnoreCase);
}
