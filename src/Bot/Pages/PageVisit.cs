namespace ArticleBot.Bot.Pages;

/// <summary>How a request came to its page.</summary>
internal sealed class PageVisit
{
    /// <summary>Whether only this one page is open to who reads it.</summary>
    public bool IsByTicket { get; set; }
}
