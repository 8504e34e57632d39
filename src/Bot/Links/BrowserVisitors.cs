using System.Security.Cryptography;
using ArticleBot.Channels.DirectLine;

namespace ArticleBot.Bot.Links;

/// <summary>
/// Knows a browser again that comes to this host's own page, by a random number in a cookie: its chats are one person's, and so are its links.
/// </summary>
internal sealed class BrowserVisitors(Seals seals) : IVisitors
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly SealedCookie _cookie = new(seals, "article-bot-visitor", "/");

    /// <inheritdoc/>
    public string Identify(HttpContext context)
    {
        var id = Find(context.Request) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _cookie.Write(context, id, Lifetime);
        return id;
    }

    /// <summary>The visitor's id, or null when nobody has chatted in this browser.</summary>
    public string? Find(HttpRequest request) => _cookie.Read(request);
}
