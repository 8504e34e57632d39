using System.CommandLine;
using ArticleBot.Bot.Exporting;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Terminal;

namespace ArticleBot.Bot.Commands;

/// <summary><c>feedback export</c>: thumbs and their questions as a file that <c>eval</c> reads.</summary>
internal static class FeedbackCommand
{
    private static readonly Option<string?> Output = new("--output")
    {
        Description = "The file to write, relative to where you are. Default: standard output.",
        HelpName = "FILE"
    };

    public static Command Create()
    {
        var export = new Command("export",
            "Writes every thumb with its question, answer and citations, one JSON object a line, as questions for eval.") { Output };
        export.SetAction(ExportAsync);
        return new Command("feedback", "What people thought of the answers.") { export };
    }

    private static async Task<int> ExportAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var bot = BotApplication.Build(line.Overrides());
        var cases = FeedbackCase.From(bot.Services.GetRequiredService<FeedbackStore>().All()).ToList();
        if (line.GetValue(Output) is not { } path)
        {
            foreach (var feedbackCase in cases)
                await Console.Out.WriteLineAsync(feedbackCase.ToJson());
            return ExitCode.Success;
        }

        await File.WriteAllLinesAsync(Path.GetFullPath(path), cases.Select(feedbackCase => feedbackCase.ToJson()), cancellationToken);
        Screen.Open().Line($"Wrote {cases.Count} cases to {path}.");
        return ExitCode.Success;
    }
}
