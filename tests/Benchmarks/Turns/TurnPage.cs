using System.Globalization;
using System.Text;

namespace ArticleBot.Benchmarks.Turns;

/// <summary>Writes the page of what a turn costs.</summary>
internal static class TurnPage
{
    private const double MostBytes = 400_000;
    private const double MostMilliseconds = 1;

    public static string Write(TurnFigures figures, TurnFigures? before, int turns, int rounds)
    {
        var page = new StringBuilder();
        page.AppendLine("# What a queued turn costs").AppendLine();
        page.AppendLine("Written by `dotnet run -c Release --project tests/Benchmarks -- turn --page tests/Benchmarks/turn.md`, with `--before` and the "
            + "figures that an older build kept by `--save`.");
        Line($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors; load {Load()} (runnable tasks, one-minute average).");
        page.AppendLine("A message in a personal chat of Teams, posted to `/api/messages`, acknowledged, answered with one call to the connector: two "
            + "sentences, two sources, two suggestions. The answer is ready at once,");
        page.AppendLine("so that only what lies around it is measured. Client, bot and connector share one process and speak HTTP on loopback; what the "
            + "same requests and calls cost without the bot is taken off.");
        Line($"Medians of {rounds} rounds of {turns} turns, after one round to warm up; in brackets the least and the most of the rounds.");
        page.AppendLine();
        page.AppendLine("| | kilobytes a turn | processor ms a turn |");
        page.AppendLine("|---|---:|---:|");
        if (before is not null)
            Line($"| before: own records and own connector client | {Kilobytes(before)} | {Milliseconds(before)} |");
        Line($"| {(before is null ? "now" : "now: Microsoft.Bot.Builder")} | {Kilobytes(figures)} | {Milliseconds(figures)} |");
        Line($"| bound | {MostBytes / 1000:0} | {MostMilliseconds:0} |");
        return page.ToString();

        void Line(FormattableString text) => page.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static FormattableString Kilobytes(TurnFigures figures) => Spread(figures, figures.Median.Bytes / 1000, cost => cost.Bytes / 1000, "0");

    private static FormattableString Milliseconds(TurnFigures figures) => Spread(figures, figures.Median.Milliseconds, cost => cost.Milliseconds, "0.00");

    private static FormattableString Spread(TurnFigures figures, double median, Func<TurnCost, double> figure, string format)
    {
        var bare = TurnFigures.Middle(figures.Bare, figure);
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(median)} ({Text(figures.Bot.Min(figure) - bare)} to {Text(figures.Bot.Max(figure) - bare)})";
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
