using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.DirectLine;

/// <summary>
/// Which pages may use the local Direct Line: the bot's own and those the owner names. A page elsewhere cannot read the answers, but its requests
/// would count.
/// </summary>
internal sealed class DirectLineOrigins(IOptions<ChannelsOptions> options)
{
    /// <summary>Whether a request may come in. Programs say nothing about a page; browsers always do, and no script can change it.</summary>
    public bool AreWelcome(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (origin is { Length: > 0 } && options.Value.DirectLine.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
            return true;
        string? site = request.Headers["Sec-Fetch-Site"];
        return (site is null or "" or "same-origin" or "none") && (string.IsNullOrEmpty(origin) || IsOwn(origin, request));
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
