using System.CommandLine;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Terminal;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Claims;

namespace ArticleBot.Bot.Commands;

/// <summary><c>check</c>: judges sentences and their quotes from a file as the answers of a language model are judged. Needs no articles.</summary>
internal static class CheckCommand
{
    private const string LayerNames = "facts, meaning, wording";

    private static readonly Argument<string> Claims = new("file")
    {
        Description = "A .jsonl file, one object a line with id, sentence, quotes (each with text and, where known, title and date) and, where wanted, " +
            "question.",
        HelpName = "FILE",
    };

    private static readonly Option<string> Predictions = new("--predictions")
    {
        Description = "Writes for every line whether its sentence passes, the reason and the probability into this file.",
        HelpName = "FILE",
        Required = true,
    };

    private static readonly Option<string?> Layers = new("--layers")
    {
        Description = $"What is compared, parted by commas: {LayerNames}. Default: facts and meaning, as for answers.",
        HelpName = "NAMES",
    };

    public static Command Create()
    {
        var command = new Command("check", "Judges whether sentences of a file follow from their quotes, as the words of a language model are judged.")
        {
            Claims, Predictions, Layers,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (path, output) = (Path.GetFullPath(line.GetRequiredValue(Claims)), Path.GetFullPath(line.GetRequiredValue(Predictions)));
        if (path == output)
            throw new CommandFailedException("FILE and --predictions name the same file. Write the predictions into another one.");
        var named = line.GetValue(Layers) is { } names ? Read(names) : (ClaimLayers?)null;

        var claims = await ClaimFile.ReadAsync(path, cancellationToken);
        await using var bot = BotApplication.Build(line.Overrides());
        var meaning = bot.Services.GetRequiredService<IClaimCheck>();
        if ((named ?? ClaimLayers.Meaning).HasFlag(ClaimLayers.Meaning))
            await meaning.WhenReadyAsync(cancellationToken);
        var checker = bot.Services.GetRequiredService<ClaimChecker>();
        var layers = named ?? checker.Layers;
        if (layers.HasFlag(ClaimLayers.Meaning) && !meaning.IsAvailable)
            throw new CommandFailedException($"Meaning cannot be compared. {meaning.UnavailableReason}");

        var judged = claims.Select(claim => ClaimPrediction.Of(claim.Id, checker.Check(claim.ToClaim(), layers))).ToList();
        await File.WriteAllLinesAsync(output, judged.Select(PredictionLine.Write), cancellationToken);
        Screen.Open().Line($"{judged.Count(one => one.Passes)} of {judged.Count} sentences pass. What was compared: {layers.ToString().ToLowerInvariant()}.");
        return ExitCode.Success;
    }

    private static ClaimLayers Read(string names)
    {
        var layers = ClaimLayers.None;
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            layers |= char.IsLetter(name[0]) && Enum.TryParse<ClaimLayers>(name, ignoreCase: true, out var layer) && layer != ClaimLayers.None
                ? layer
                : throw new CommandFailedException($"\"{TerminalText.OneLine(name)}\" is no layer. Name one or several of {LayerNames}, such as --layers " +
                    "facts,meaning.");
        }

        return layers != ClaimLayers.None ? layers : throw new CommandFailedException($"--layers names none. Name one or several of {LayerNames}, such " +
            "as --layers facts,meaning.");
    }
}
