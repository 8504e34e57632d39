using ArticleBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Links;

/// <summary>
/// Knows whose links a browser has opened. Nobody signs in to read an article, so the first link that a browser opens says who sits before it; as long as links
/// live, it opens no other person's.
/// </summary>
internal sealed class BrowserReaders(Seals seals, BrowserVisitors visitors, IOptions<BotOptions> options)
{
    /// <summary>More channels than one person asks on.</summary>
    private const int MostCircles = 8;

    private readonly SealedCookie _cookie = new(seals, "article-bot-reader", "/articles");

    /// <summary>Whether the browser may open a link of this person's; then it is this person's browser.</summary>
    public bool Admit(HttpContext context, Reader reader)
    {
        if (reader.Circle == Reader.Visitors && visitors.Find(context.Request) is { } visitor)
            return Reader.OfVisitor(visitor) == reader;

        var known = (_cookie.Read(context.Request) ?? string.Empty).Split('\n').Select(Reader.Parse).OfType<Reader>().ToList();
        if (known.Any(other => other.Circle == reader.Circle && other != reader))
            return false;
        _cookie.Write(context, string.Join('\n', known.Where(other => other != reader).Append(reader).TakeLast(MostCircles)), options.Value.LinkLifetime);
        return true;
    }
}
