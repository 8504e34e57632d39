using System.Security.Cryptography;
using ArticleBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Links;

/// <summary>Tickets: each opens one version of one article for one person, for a while. They stand in the links of replies.</summary>
internal sealed class ArticleTickets(Seals seals, IOptions<BotOptions> options, ILogger<ArticleTickets> logger)
{
    /// <summary>The name of the ticket in an address.</summary>
    public const string Parameter = "ticket";

    /// <summary>A ticket, or null while none can be made: an answer without a link that opens is better than none.</summary>
    public string? Create(Reader reader, ArticlePlace place)
    {
        try
        {
            return seals.Close(place.Path, reader.ToString(), options.Value.LinkLifetime);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            logger.LinkNotSigned(exception);
            return null;
        }
    }

    /// <summary>Whom a ticket was made for, and whether its time is over; null when it is none for this place.</summary>
    public (Reader Reader, bool IsExpired)? Read(string ticket, ArticlePlace place) =>
        seals.Open(place.Path, ticket) is { } opened && Reader.Parse(opened.Words) is { } reader ? (reader, opened.IsExpired) : null;
}
