using System.Runtime.CompilerServices;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Pages;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Can people open the pages that citations link to?</summary>
internal sealed class PagesExamination(IOptions<BotOptions> options, IWebHostEnvironment environment) : IExamination
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
        yield return (options.Value.PublicUrl, options.Value.Pages) switch
        {
            (null, _) => Finding.Note(Links, "Citations open the article on this machine only; elsewhere they link to the article's own address. Set Bot:PublicUrl to link here from Teams."),
            ({ } url, PageAudience.Loopback) => Finding.Broken(Links, $"Citations link to {url}, but the pages answer only this machine. Set Bot:Pages to Everyone and put your sign-in in front, or remove Bot:PublicUrl."),
            ({ } url, _) => Finding.Well(Links, $"Citations link to {url}."),
        };
    }
}
