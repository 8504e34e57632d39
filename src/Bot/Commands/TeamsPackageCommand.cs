using System.CommandLine;
using ArticleBot.Bot.Hosting;
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
        var command = new Command("teams-package", "Writes the Teams app package from the settings.") { Output };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var bot = BotApplication.Build(line.Overrides());
        var path = Path.GetFullPath(line.GetRequiredValue(Output));
        using var zip = new MemoryStream();
        bot.Services.GetRequiredService<TeamsAppPackage>().Write(zip);
        await File.WriteAllBytesAsync(path, zip.ToArray(), cancellationToken);
        Screen.Open().Line($"Wrote {path}. Upload it in Teams: Apps, Manage your apps, Upload an app.");
        return ExitCode.Success;
    }
}
