using System.CommandLine;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Terminal;
using ArticleBot.Retrieval.Encodings;

namespace ArticleBot.Bot.Commands;

/// <summary><c>index</c>: brings the index up to date and says what changed.</summary>
internal static class IndexCommand
{
    private static readonly Option<bool> Rebuild = new("--rebuild") { Description = "Throws the index away first and makes it anew from the articles." };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Lists every article, and every text that is left out with the reason." };

    public static Command Create()
    {
        var command = new Command("index", "Brings the index up to date and says what changed.") { CommonOptions.Corpus, Rebuild, Verbose };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var bot = BotApplication.Build(line.Overrides());
        var screen = Screen.Open();
        var indexing = bot.Services.GetRequiredService<ArticleIndexing>();
        var report = await indexing.RefreshAsync(screen, line.GetValue(Rebuild), cancellationToken);
        IndexPrinter.Print(screen, report, line.GetValue(Verbose));
        await indexing.EncodeAsync(screen, int.MaxValue, cancellationToken);
        IndexPrinter.Print(screen, bot.Services.GetRequiredService<PassageEncoding>().Progress);
        return ExitCode.Success;
    }
}
