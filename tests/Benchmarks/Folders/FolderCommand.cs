using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ArticleBot.Benchmarks.Folders;

/// <summary><c>folder</c>: starts the bot on a large folder of mixed files that it has never seen.</summary>
internal static class FolderCommand
{
    private static readonly Option<int> Files = new("--files") { Description = "How many articles the folder holds.", DefaultValueFactory = _ => 10_000 };

    private static readonly Option<FileInfo?> Page = new("--page") { Description = "The Markdown page to write; printed when absent." };

    public static Command Create()
    {
        var command = new Command("folder", "Measures the first start on a large folder of mixed files.") { Files, Page };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var articles = Directory.CreateTempSubdirectory("article-bot-mixed-").FullName;
        try
        {
            var files = line.GetValue(Files);
            var others = MixedFolder.Write(articles, files);
            var load = Load();
            var text = Write(await FolderRun.StartAsync(articles, cancellationToken), files, others, load);
            if (line.GetValue(Page) is { } page)
                await File.WriteAllTextAsync(page.FullName, text, cancellationToken);
            else
                AnsiConsole.WriteLine(text);
        }
        finally
        {
            Directory.Delete(articles, recursive: true);
        }
    }

    private static string Write(FolderRun run, int files, int others, string load)
    {
        var page = new StringBuilder();
        page.AppendLine("# The first start on a large folder").AppendLine();
        page.AppendLine("Written by `dotnet run -c Release --project tests/Benchmarks -- folder --page tests/Benchmarks/folder.md`.");
        Line($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors; load {load} before it began (runnable tasks, one-minute average).");
        Line($"{files:N0} articles of some 150 words in ten formats in turn, and {others} things that are none: pipe, links to a device and out of the folder, empty, broken, unknown, without permission.");
        page.AppendLine("No index before it. The question's article is the first to be read; it is asked over Direct Line, over and over, from the start "
            + "of the process.").AppendLine();
        page.AppendLine("| | by the clock | processor time |").AppendLine("|---|---:|---:|");
        Line($"| first right answer | {run.FirstAnswer.Elapsed.TotalSeconds:0.0} s | {run.FirstAnswer.Processor.TotalSeconds:0.0} s |");
        Line($"| all files read | {run.Ready.Elapsed.TotalSeconds:0} s | {run.Ready.Processor.TotalSeconds:0} s |");
        Line($"| files a second | {files / run.Ready.Elapsed.TotalSeconds:0} | {files / run.Ready.Processor.TotalSeconds:0} |");
        page.AppendLine().AppendLine("| resident memory | MB |").AppendLine("|---|---:|");
        foreach (var share in (ReadOnlySpan<double>)[.25, .5, .75, 1])
            Line($"| at {share * 100:0} % of the time | {run.Memory[(int)Math.Max(0, (share * run.Memory.Count) - 1)]} |");
        Line($"| most | {run.Memory.Max()} |");
        return page.ToString();

        void Line(FormattableString text) => page.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
