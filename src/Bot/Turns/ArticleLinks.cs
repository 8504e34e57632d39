using System.Globalization;
using ArticleBot.Answering.Answers;
using ArticleBot.Articles;
using ArticleBot.Bot.Hosting;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Turns;

/// <summary>Addresses of articles and quotes, as the person who reads the reply can open them.</summary>
internal sealed class ArticleLinks(IOptions<BotOptions> options, IOptions<BotRegistrationOptions> registration, OwnAddress own)
{
    /// <summary>The path of an article in the viewer.</summary>
    public static string Path(string key) => "/articles/" + string.Join('/', key.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path of a quote: the viewer shows the cited version, marked and scrolled to.</summary>
    /// <param name="key">The article.</param>
    /// <param name="version">Its version.</param>
    /// <param name="span">The quote.</param>
    /// <param name="context">What the quote needs to be understood, lit as well.</param>
    public static string Path(string key, string version, TextSpan span, IEnumerable<TextSpan>? context = null)
    {
        var around = string.Join(',', (context ?? []).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Start}-{part.End}")));
        var with = around.Length > 0 ? "&context=" + around : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{Path(key)}?version={Uri.EscapeDataString(version)}&start={span.Start}&end={span.End}{with}#quote");
    }

    /// <summary>Opens the article at the quote; null when nothing can be opened from that channel.</summary>
    public string? ToQuote(Citation citation, string channelId) =>
        Base(channelId) is { } root ? root + Path(citation.Article.Key, citation.Version, citation.Span, citation.Context.Select(part => part.Span)) : AtPage(citation.Article.Url, citation.Page);

    /// <summary>Opens the article; null when nothing can be opened from that channel.</summary>
    public string? ToArticle(ArticleMetadata article, string channelId) => Base(channelId) is { } root ? root + Path(article.Key) : article.Url;

    // Every browser opens a PDF at the page that the address names (RFC 8118).
    private static string? AtPage(string? url, int? page) => url is not null && page is not null && url.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"{url}#page={page}")
        : url;

    private string? Base(string channelId)
    {
        if (options.Value.PublicUrl is { } url)
            return url.AbsoluteUri.TrimEnd('/');
        // A person in Teams cannot open an address of this machine. Without a registration only this machine's chat page and Emulator can ask;
        // with one, somebody in a Web Chat may be anywhere.
        var isHere = channelId is "emulator" || string.IsNullOrEmpty(registration.Value.MicrosoftAppId);
        return isHere ? own.Find() : null;
    }
}
