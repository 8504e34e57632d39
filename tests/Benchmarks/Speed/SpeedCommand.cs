using System.CommandLine;
using Spectre.Console;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>Measures speed and writes the page of figures.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var sizes = new Option<int[]>("--passages")
        {
            Description = "How many passages; several numbers give several sizes.",
            DefaultValueFactory = _ => [10_000, 100_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var questions = new Option<int>("--questions") { Description = "How many questions are asked at each size.", DefaultValueFactory = _ => 200 };
        var page = new Option<FileInfo?>("--page") { Description = "The Markdown page to write; printed when absent." };
        var command = new Command("speed", "Measures indexing, opening and searching beside Lucene.Net and an exact float32 scan.") { sizes, questions, page };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var loadBefore = Load();
            var figures = new List<SpeedFigures>();
            foreach (var size in parsed.GetValue(sizes)!)
            {
                figures.Add(await new SpeedMeasurement(size, parsed.GetValue(questions)).RunAsync(cancellationToken));

                // After every size, since the large ones take long.
                var text = SpeedPage.Write(figures, parsed.GetValue(questions), $"{loadBefore} and {Load()}");
                if (parsed.GetValue(page) is { } file)
                    await File.WriteAllTextAsync(file.FullName, text, cancellationToken);
                else
                    AnsiConsole.WriteLine(text);
            }
        });
        return command;
    }

    /// <summary>The one-minute load average where the system tells it.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
