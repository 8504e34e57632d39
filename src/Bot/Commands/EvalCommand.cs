using System.CommandLine;
using ArticleBot.Bot.Evaluation;
using ArticleBot.Bot.Terminal;
using ArticleBot.Evaluation.Reporting;

namespace ArticleBot.Bot.Commands;

/// <summary><c>eval</c>: asks every question of a file whose answers are known, and says how good the answers are.</summary>
internal static class EvalCommand
{
    private static readonly Option<string> Questions = new("--questions")
    {
        Description = "The questions: a .jsonl file, one object a line with id, question, answers, unanswerable, evidence and, where wanted, history and "
            + "date; or a .transcript file of the Emulator or the bot.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string?> Predictions = new("--predictions")
    {
        Description = "Writes what the bot said to every question into this file.",
        HelpName = "FILE"
    };

    private static readonly Option<string?> Baseline = new("--baseline")
    {
        Description = "The predictions of an earlier run: shows what got better and worse, question by question.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Index = new("--index")
    {
        Description = "Keeps the index in this folder for the next run. Default: a temporary one; the usual index is never touched.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Rows = new("--rows")
    {
        Description = "Writes how probable each answer was and whether it was right into this file, for calibration.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Without = new("--without")
    {
        Description = "Switches a rule off, to measure what it is worth; docs/answering.md names them. May be repeated.",
        HelpName = "RULE",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints one JSON object for programs." };

    public static Command Create()
    {
        var command = new Command("eval", "Asks every question of a file whose answers are known and prints how good and how fast the answers are.")
        {
            CommonOptions.Corpus, Questions, Predictions, Baseline, Index, Rows, Without, Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var request = new EvaluationRequest(
            Path.GetFullPath(line.GetRequiredValue(Questions)), FullPath(line, Predictions), FullPath(line, Baseline), FullPath(line, Index),
                FullPath(line, Rows));
        if (request.Predictions is not null && request.Predictions == request.Baseline)
            throw new CommandFailedException("--predictions and --baseline name the same file. Write the new predictions into another one.");

        var overrides = line.Overrides();
        foreach (var (index, rule) in (line.GetValue(Without) ?? []).Index())
            overrides.Values[$"Answering:WithoutRules:{index}"] = rule;
        var screen = Screen.Open();
        var isJson = line.GetValue(Json);
        var result = await EvaluationSession.EvaluateAsync(request, overrides, isJson ? null : screen, cancellationToken);
        if (isJson)
            await Console.Out.WriteLineAsync(ResultJson.Write(result));
        else
            screen.Print(result);
        return ExitCode.Success;
    }

    private static string? FullPath(ParseResult line, Option<string?> option) => line.GetValue(option) is { } path ? Path.GetFullPath(path) : null;
}
