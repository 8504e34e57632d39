using System.Security.Cryptography;

namespace ArticleBot.Bot.Links;

/// <summary>A cookie of which nobody but this host knows or changes the words.</summary>
/// <param name="seals">Seals the words.</param>
/// <param name="name">The cookie's name.</param>
/// <param name="path">Where the browser sends it.</param>
internal sealed class SealedCookie(Seals seals, string name, string path)
{
    /// <summary>The words, or null without a cookie that is still good.</summary>
    public string? Read(HttpRequest request) =>
        request.Cookies[name] is { } value && seals.Open(name, value) is { IsExpired: false } opened ? opened.Words : null;

    /// <summary>Lets the browser keep the words; while no key can be made it keeps nothing.</summary>
    public void Write(HttpContext context, string words, TimeSpan lifetime)
    {
        try
        {
            context.Response.Cookies.Append(name, seals.Close(name, words, lifetime), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = lifetime,
                Path = path,
                // A link in Teams comes from another site, and its own browser must be known then.
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            // Whoever is not remembered is taken for somebody new; what could not be written is reported where links are signed.
        }
    }
}
