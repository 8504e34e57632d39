using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace ArticleBot.Benchmarks.Soak;

/// <summary><c>soak</c>: people and strangers talk to a running bot for minutes; its memory must stay flat and every turn must be answered.</summary>
internal static class SoakCommand
{
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(15);

    private static readonly Option<double> Minutes = new("--minutes") { Description = "How long to soak.", DefaultValueFactory = _ => 10 };

    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Holds articles/ and questions.txt (one a line, a follow-up after >).",
        HelpName = "FOLDER",
        Required = true,
    };

    private static readonly Option<string?> Page = new("--page") { Description = "The Markdown file to write; printed when absent.", HelpName = "FILE" };

    private static readonly Option<int> Connector = new("--connector") { Description = "People who ask over /api/messages.", DefaultValueFactory = _ => 24 };

    private static readonly Option<int> DirectLine = new("--direct-line") { Description = "People who ask over Direct Line.", DefaultValueFactory = _ => 12 };

    private static readonly Option<int> Strangers = new("--strangers")
    {
        Description = "Callers who send what nobody means well.",
        DefaultValueFactory = _ =>
        3
    };

    private static readonly Option<string?> Reader = new("--reader")
    {
        Description = "The setting Answering:Reader. With Off an answer costs little, so that the load falls on the channels.",
    };

    public static Command Create()
    {
        var command = new Command("soak", "Soaks the whole bot over HTTP and says whether its memory stays flat. Exit code 1: it grows, or a turn was lost.")
        {
            Minutes, Folder, Page, Connector, DirectLine, Strangers, Reader,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(line.GetRequiredValue(Folder));
        var minutes = line.GetValue(Minutes);
        var questions = (await File.ReadAllLinesAsync(Path.Combine(folder, "questions.txt"), cancellationToken))
            .Select(question => question.TrimStart('>', ' ')).Where(question => question.Length > 0).ToArray();
        var crowd = new SoakCrowd(line.GetValue(Connector), line.GetValue(DirectLine), line.GetValue(Strangers), questions);

        var tally = new SoakTally();
        var samples = new List<SoakSample>();
        var load = Load();
        await using (var bot = await SoakedBot.StartAsync(Path.Combine(folder, "articles"), line.GetValue(Reader), cancellationToken))
        {
            using var soaking = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var talking = crowd.TalkAsync(bot.Address, tally, soaking.Token);
            var began = Stopwatch.GetTimestamp();
            for (var i = 1; i * BetweenSamples <= TimeSpan.FromMinutes(minutes); i++)
            {
                var due = (i * BetweenSamples) - Stopwatch.GetElapsedTime(began);
                if (due > TimeSpan.Zero)
                    await Task.Delay(due, cancellationToken);
                var sample = new SoakSample(Stopwatch.GetElapsedTime(began), await bot.MeasureAsync(cancellationToken), tally.TakeWaits());
                samples.Add(sample);
                await Console.Error.WriteLineAsync(sample.ToString());
            }

            await soaking.CancelAsync();
            await talking;
        }

        var verdict = new SoakVerdict(samples, tally);
        var page = SoakPage.Write(crowd, line.GetValue(Reader), samples, tally, verdict, string.Create(CultureInfo.InvariantCulture, $"{load} and {Load()}"),
            minutes);
        if (line.GetValue(Page) is { } file)
            await File.WriteAllTextAsync(Path.GetFullPath(file), page, cancellationToken);
        else
            Console.WriteLine(page);
        await Console.Error.WriteLineAsync(verdict.Sentence);
        return verdict.IsGood ? 0 : 1;
    }

    /// <summary>The one-minute load average where the system tells it.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
