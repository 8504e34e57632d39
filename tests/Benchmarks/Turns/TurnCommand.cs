using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace ArticleBot.Benchmarks.Turns;

/// <summary><c>turn</c>: what a queued turn costs beside the answer itself.</summary>
internal static class TurnCommand
{
    private static readonly Option<int> Turns = new("--turns") { Description = "How many turns a round has.", DefaultValueFactory = _ => 2000 };

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How many rounds are measured.", DefaultValueFactory = _ => 7 };

    private static readonly Option<FileInfo?> Page = new("--page") { Description = "The Markdown page to write; printed when absent." };

    private static readonly Option<FileInfo?> Save = new("--save") { Description = "Keeps the figures in this file, for a later --before." };

    private static readonly Option<FileInfo?> Before = new("--before") { Description = "The figures of an earlier build, shown beside." };

    public static Command Create()
    {
        var command = new Command("turn", "Measures bytes and processor time of a queued turn.") { Turns, Rounds, Page, Save, Before };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var figures = await TurnMeasurement.RunAsync(line.GetValue(Turns), line.GetValue(Rounds), cancellationToken);
        if (line.GetValue(Save) is { } save)
            await File.WriteAllTextAsync(save.FullName, JsonSerializer.Serialize(figures), cancellationToken);

        var before = line.GetValue(Before) is { } file
            ? JsonSerializer.Deserialize<TurnFigures>(await File.ReadAllTextAsync(file.FullName, cancellationToken))
            : null;
        var text = TurnPage.Write(figures, before, line.GetValue(Turns), line.GetValue(Rounds));
        if (line.GetValue(Page) is { } page)
            await File.WriteAllTextAsync(page.FullName, text, cancellationToken);
        else
            AnsiConsole.WriteLine(text);
    }
}
