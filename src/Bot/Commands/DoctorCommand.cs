using System.CommandLine;
using ArticleBot.Bot.Doctoring;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Terminal;

namespace ArticleBot.Bot.Commands;

/// <summary><c>doctor</c>: looks at everything that can be wrong; each finding says how to repair it.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Token = new("--token")
    {
        Description = "Also signs in as the bot: obtains a token with its secret, certificate "
        + "or managed identity."
    };

    public static Command Create()
    {
        var command = new Command("doctor", "Examines settings, articles, index, memory, models, sign-in and pages. Exit code 1: something needs repair.")
        {
            CommonOptions.Corpus,
            Token,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var bot = BotApplication.Build(line.Overrides());
        var findings = await bot.Services.GetRequiredService<Doctor>().ExamineAsync(line.GetValue(Token), cancellationToken).ToListAsync(cancellationToken);

        var screen = Screen.Open();
        screen.Rows(["", "What", "Finding"], findings.Select(finding => new[] { Word(finding.State), finding.Subject, finding.Message }));
        var broken = findings.Count(finding => finding.State == FindingState.Broken);
        screen.Line(broken == 0 ? "Nothing needs repair." : $"{broken} of {findings.Count} need repair.");
        return broken == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Word(FindingState state) => state switch
    {
        FindingState.Well => "ok",
        FindingState.Note => "note",
        _ => "REPAIR",
    };
}
