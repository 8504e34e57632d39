using System.CommandLine;
using ArticleBot.Bot.Evaluation;
using ArticleBot.Bot.Terminal;
using ArticleBot.Evaluation.Reporting;
using ArticleBot.Evaluation.Suite;

namespace ArticleBot.Bot.Commands;

/// <summary><c>eval-suite FOLDER</c>: evaluates every set of a folder and writes the page of figures.</summary>
internal static class EvalSuiteCommand
{
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "A folder whose subfolders hold corpus.jsonl, or a folder corpus, and questions*.jsonl, relative to where you are.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Only = new("--only") { Description = "Only sets whose name starts so.", HelpName = "NAME" };

    private static readonly Option<string?> Targets = new("--targets") { Description = "Floors and goals to compare with, a .json file.", HelpName = "FILE" };

    private static readonly Option<string?> Page = new("--page") { Description = "Writes the figures into this Markdown file.", HelpName = "FILE" };

    private static readonly Option<string?> Output = new("--output")
    {
        Description = "Writes NAME.predictions.jsonl and NAME.json of every set into this folder.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string?> Baseline = new("--baseline")
    {
        Description = "The --output folder of an earlier run to compare with.",
        HelpName = "FOLDER"
    };

    public static Command Create()
    {
        var command = new Command("eval-suite", "Runs eval over every set of a folder and writes a page of figures.") { Folder, Only, Targets, Page, Output,
            Baseline };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var sets = EvaluationSet.FindIn(Path.GetFullPath(line.GetRequiredValue(Folder)))
            .Where(set => set.Name.StartsWith(line.GetValue(Only) ?? "", StringComparison.Ordinal))
            .ToList();
        if (line.GetValue(Baseline) is { } earlier && !Directory.Exists(earlier))
            throw new CommandFailedException($"There is no folder {Path.GetFullPath(earlier)}. Name the --output folder of an earlier run.");
        var targets = line.GetValue(Targets) is { } file
            ? await QualityTargets.ReadAsync(Path.GetFullPath(file), cancellationToken)
            : new QualityTargets(new Dictionary<string, IReadOnlyList<QualityTarget>>(), []);
        var screen = Screen.Open();
        var results = new List<(string, EvaluationResult)>();
        foreach (var set in sets)
        {
            screen.Line($"\n{set.Name}");
            var overrides = line.Overrides();
            overrides.UseCorpus(set.Corpus);
            var result = await EvaluationSession.EvaluateAsync(RequestFor(set, line), overrides, screen, cancellationToken);
            screen.Print(result);
            results.Add((set.Name, result));
            if (OutputFile(line, Output, set, ".json") is { } json)
                await File.WriteAllTextAsync(json, ResultJson.Write(result), cancellationToken);
        }

        if (line.GetValue(Page) is { } page)
            await File.WriteAllTextAsync(Path.GetFullPath(page), QualityPage.Write(results, targets, string.Join(", ", line.GetValue(CommonOptions.Set) ?? [])),
                cancellationToken);
        return ExitCode.Success;
    }

    private static EvaluationRequest RequestFor(EvaluationSet set, ParseResult line)
    {
        var baseline = OutputFile(line, Baseline, set, ".predictions.jsonl");
        return new EvaluationRequest(set.Questions, OutputFile(line, Output, set, ".predictions.jsonl"), File.Exists(baseline) ? baseline : null, null);
    }

    private static string? OutputFile(ParseResult line, Option<string?> folder, EvaluationSet set, string ending) =>
        line.GetValue(folder) is { } path ? Path.Combine(Path.GetFullPath(path), set.Name.Replace('/', '.') + ending) : null;
}
