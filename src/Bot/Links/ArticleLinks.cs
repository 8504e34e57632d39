using System.Globalization;
using ArticleBot.Answering.Answers;
using ArticleBot.Articles;
using ArticleBot.Bot.Hosting;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Links;

/// <summary>Addresses of articles and quotes, as the person who reads the reply can open them.</summary>
internal sealed class ArticleLinks(IOptions<BotOptions> options, IOptions<BotRegistrationOptions> registration, OwnAddress own, ArticleTickets tickets)
{
    private const string Quote = "#quote";

    /// <summary>The path of an article in the viewer.</summary>
    public static string Path(string key) => new ArticlePlace(key).Path;

    /// <summary>Opens the article at the quote, in the cited version; null when nothing can be opened from that channel.</summary>
    public string? ToQuote(Citation citation, Turn turn) =>
        Open(new ArticlePlace(citation.Article.Key, citation.Version, citation.Span, [.. citation.Context.Select(part => part.Span)]), turn) is { } url
            ? url + Quote
            : AtPage(citation.Article.Url, citation.Page);

    /// <summary>Opens the article; null when nothing can be opened from that channel.</summary>
    public string? ToArticle(ArticleMetadata article, Turn turn) => Open(new ArticlePlace(article.Key), turn) ?? article.Url;

    // Every browser opens a PDF at the page that the address names (RFC 8118).
    private static string? AtPage(string? url, int? page) => url is not null && page is not null && url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"{url}#page={page}")
        : url;

    private string? Open(ArticlePlace place, Turn turn)
    {
        if (Root(turn) is not { } root)
            return null;
        var url = root.AbsoluteUri.TrimEnd('/') + place.Path;
        // Who may open every page anyhow, needs no ticket.
        if (options.Value.Pages == PageAudience.Everyone || OwnMachine.IsName(root.Host) || tickets.Create(Reader.Of(turn), place) is not { } ticket)
            return url;
        return $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{ArticleTickets.Parameter}={ticket}";
    }

    private Uri? Root(Turn turn)
    {
        if (options.Value.PublicUrl is { } url)
            return url;
        if (turn.HostReachedAt is { } reached)
            return reached;
        // A person in Teams cannot open an address of this machine. Without a registration only this machine's Emulator can ask over a channel;
        // with one, somebody in a Web Chat may be anywhere.
        var isHere = turn.ChannelId is "emulator" || string.IsNullOrEmpty(registration.Value.MicrosoftAppId);
        return isHere && own.Find() is { } address ? new Uri(address) : null;
    }
}
