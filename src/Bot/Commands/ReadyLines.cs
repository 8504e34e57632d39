using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Pages;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Terminal;
using ArticleBot.Channels;
using ArticleBot.Channels.SignIn;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace ArticleBot.Bot.Commands;

/// <summary>What is said once the bot serves: the doors that are open in this environment with these settings, and why another is not.</summary>
internal sealed class ReadyLines(
    ArticleIndex index,
    ArticleIndexing indexing,
    OwnAddress own,
    Memory memory,
    BotRegistrationStatus registration,
    IOptions<ChannelsOptions> channels,
    IOptions<BotOptions> bot,
    IWebHostEnvironment environment)
{
    /// <summary>Prints them.</summary>
    public void Print(Screen screen)
    {
        var address = own.Find();
        var (articles, passages) = (IndexPrinter.Counted(index.Articles.Count, "article"), IndexPrinter.Counted(index.PassageCount, "passage"));
        screen.Line($"Ready with {articles} in {passages}. Ctrl+C stops.");
        screen.Line($"  Chat      {Chat(address)}", new Style(decoration: Decoration.Bold));
        screen.Line($"  {Callers(address)}");
        if (memory.Trouble is { } trouble)
            screen.Line($"  Memory    is off: {trouble.Reason}. Questions are answered, but nothing is remembered.");
        screen.Line($"  Articles  {indexing.Place} is watched: add, change or delete files at any time");
    }

    private string Chat(string? address)
    {
        if (!(channels.Value.DirectLine.Enabled ?? environment.IsDevelopment()))
            return $"is off in {environment.EnvironmentName}: Channels:DirectLine:Enabled=true switches it on";
        if (!environment.WebRootFileProvider.GetFileInfo(WebChat.Bundle).Exists)
            return "is off: Web Chat is missing. Install Node.js with npm and build again";
        return bot.Value.Pages == PageAudience.Everyone ? $"{address}, open to every machine that reaches it" : $"{address}";
    }

    private string Callers(string? address)
    {
        var endpoint = $"{bot.Value.PublicUrl?.AbsoluteUri.TrimEnd('/') ?? address}/api/messages";
        if (registration.IsRegistered)
            return $"Channels  {endpoint}{(bot.Value.PublicUrl is null ? ", which Azure must reach: Bot:PublicUrl names it" : "")}";
        return environment.IsDevelopment()
            ? $"Emulator  {address}/api/messages"
            : $"Channels  are refused in {environment.EnvironmentName}: there is no MicrosoftAppId. doctor says more";
    }
}
