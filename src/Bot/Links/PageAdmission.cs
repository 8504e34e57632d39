using ArticleBot.Bot.Hosting;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Links;

/// <summary>The one rule for who may open a page.</summary>
internal sealed class PageAdmission(IOptions<BotOptions> options, ArticleTickets tickets, BrowserReaders readers)
{
    /// <summary>Whether a request may have its page.</summary>
    public Admission Of(HttpContext context)
    {
        if (options.Value.Pages == PageAudience.Everyone || OwnMachine.IsCaller(context))
            return Admission.Welcome;
        if (context.Request.Query[ArticleTickets.Parameter] is not [{ Length: > 0 } ticket, ..])
            return Admission.Closed;

        return tickets.Read(ticket, ArticlePlace.Of(context.Request)) switch
        {
            null => Admission.Altered,
            { IsExpired: true } => Admission.Expired,
            { } read when readers.Admit(context, read.Reader) => Admission.ByTicket,
            _ => Admission.Foreign,
        };
    }
}

/// <summary>Whether a page opens, and why not.</summary>
public enum Admission
{
    /// <summary>All pages are open to who asks.</summary>
    Welcome,

    /// <summary>This one is, by the link's ticket.</summary>
    ByTicket,

    /// <summary>The link's time is over.</summary>
    Expired,

    /// <summary>The link was changed, was made for another place, or its key is gone.</summary>
    Altered,

    /// <summary>The link was made for somebody else.</summary>
    Foreign,

    /// <summary>There is no ticket, and without one the page is closed.</summary>
    Closed,
}
