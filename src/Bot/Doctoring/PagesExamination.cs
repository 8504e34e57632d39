using System.Runtime.CompilerServices;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.Pages;
using Humanizer;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Can people open the pages that citations link to?</summary>
internal sealed class PagesExamination(IOptions<BotOptions> options, IWebHostEnvironment environment, ArticleTickets tickets, DataPaths paths) : IExamination
{
    private const string Page = "Chat page";
    private const string Links = "Links";

    public string Subject => Page;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return environment.WebRootFileProvider.GetFileInfo(WebChat.Bundle).Exists
            ? Finding.Well(Page, "Web Chat is there.")
            : Finding.Broken(Page, "Web Chat is missing. Install Node.js with npm and build again.");
        yield return ExamineLinks(options.Value);
    }

    private Finding ExamineLinks(BotOptions bot)
    {
        if (tickets.Create(new Reader("doctor", "nobody"), new ArticlePlace("none")) is null)
            return Finding.Broken(Links, $"Links cannot be signed, so they open on this machine only: {paths.Keys} cannot be written or read. Give the "
                + "bot the right to, or let Retrieval:DataFolder name another folder.");
        var opens = bot.Pages == PageAudience.Everyone ? "for everyone" : $"for who asked, for {bot.LinkLifetime.Humanize(precision: 2)} (Bot:LinkLifetime)";
        return bot.PublicUrl is { } url
            ? Finding.Well(Links, $"Citations link to {url}, and open {opens}.")
            : Finding.Note(Links, $"Citations on this host's own pages open {opens}; elsewhere they link to the article's own address. Set Bot:PublicUrl "
                + "to link here from Teams.");
    }
}
