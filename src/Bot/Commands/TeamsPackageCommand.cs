using System.CommandLine;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.TeamsApp;
using ArticleBot.Bot.Terminal;

namespace ArticleBot.Bot.Commands;

/// <summary><c>teams-package</c>: writes the zip that is uploaded to Teams.</summary>
internal static class TeamsPackageCommand
{
    private static readonly Option<string> Output = new("--output")
    {
        Description = "The file to write, relative to where you are.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "article-bot-teams.zip",
    };

    public static Command Create()
    {
        var command = new Command("teams-package",
            "Writes the Teams app package from the settings, with questions to begin with that the articles answer.") { Output, CommonOptions.Corpus };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var bot = BotApplication.Build(line.Overrides());
        var path = Path.GetFullPath(line.GetRequiredValue(Output));
        var screen = Screen.Open();
        var package = bot.Services.GetRequiredService<TeamsAppPackage>();
        package.CheckSettings();
        await bot.Services.GetRequiredService<ArticleIndexing>().PrepareAsync(screen, cancellationToken);
        var starters = await bot.Services.GetRequiredService<PromptStarters>().FindAsync(cancellationToken);
        using var zip = new MemoryStream();
        package.Write(zip, starters);
        await File.WriteAllBytesAsync(path, zip.ToArray(), cancellationToken);
        screen.Line($"Wrote {path}. Upload it in Teams: Apps, Manage your apps, Upload an app.");
        return ExitCode.Success;
    }
}
