using System.CommandLine;
using System.Text.Json;
using ArticleBot.Answering.Evidence;
using ArticleBot.Training.Calibrating;
using Spectre.Console;

namespace ArticleBot.Training.Commands;

/// <summary><c>calibrate</c>: makes the probability of an answer one that holds.</summary>
public static class CalibrateCommand
{
    public static Command Create()
    {
        var rows = new Argument<string[]>("rows")
        {
            Description = "Files that eval --rows wrote over questions that nothing else was fitted on, each a set; run with --set Answering:Caution=-5, "
                + "so that nothing is refused.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output")
        {
            Description = "The folder that calibration.json and calibration.md are written to.",
            DefaultValueFactory = _ => "."
        };
        var command = new Command("calibrate", "Fits how the log-odds of answers become probabilities: as they are, by Platt's curve or by isotonic "
            + "steps, whichever holds on sets not seen.") { rows, output };
        command.SetAction((parsed, cancellationToken) => FitAsync(parsed.GetValue(rows)!, parsed.GetValue(output)!, cancellationToken));
        return command;
    }

    private static async Task FitAsync(string[] files, string output, CancellationToken cancellationToken)
    {
        var rows = CalibrationRow.Read(files);
        var compared = CalibrationTrainer.Compare(rows);
        var (way, calibration) = CalibrationTrainer.Choose(rows, compared);
        Directory.CreateDirectory(output);
        var json = JsonSerializer.Serialize(calibration, ProbabilityCalibrationContext.Default.ProbabilityCalibration);
        await File.WriteAllTextAsync(Path.Combine(output, "calibration.json"), json + "\n", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(output, "calibration.md"), CalibrationCard.Write(rows, compared, way), cancellationToken);
        foreach (var (name, quality) in compared)
            AnsiConsole.MarkupLineInterpolated($"{(name == way ? "*" : " ")} {name,-10} log-loss {quality.LogLoss:0.0000}  calibration error {quality.Error:0.000}  sure {quality.Sure:0.000}, of these right {quality.RightWhenSure:0.000}");
    }
}
