using Microsoft.AspNetCore.Http;

namespace ArticleBot.Channels.DirectLine;

/// <summary>Tells the visitors of the local Direct Line apart who come without a name.</summary>
public interface IVisitors
{
    /// <summary>What the channel's id of such a visitor begins with; no site may name its own people so.</summary>
    const string Prefix = "dl_";

    /// <summary>An id that nobody can guess and that is nobody else's: the visitor's own where the browser is known, else a new one.</summary>
    /// <param name="context">The request for a token; its response may remember the visitor.</param>
    string Identify(HttpContext context);
}

/// <summary>Takes everybody for somebody new.</summary>
internal sealed class UnknownVisitors : IVisitors
{
    public string Identify(HttpContext context) => DirectLineConversations.NewId();
}
