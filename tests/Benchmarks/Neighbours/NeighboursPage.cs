using System.Globalization;
using System.Text;
using ArticleBot.Benchmarks.Soak;

namespace ArticleBot.Benchmarks.Neighbours;

/// <summary>Writes the page of what a hanging channel costs a healthy one.</summary>
internal static class NeighboursPage
{
    public static string Write(NeighboursFigures figures)
    {
        var page = new StringBuilder();
        page.AppendLine("# A healthy channel beside one that hangs").AppendLine();
        Line($"Written by `dotnet run -c Release --project tests/Benchmarks -- neighbours --folder tests/Benchmarks/Answers --people {figures.People} --questions {figures.Questions} --hanging {figures.Hanging} --rounds {figures.Rounds.Count} --page tests/Benchmarks/neighbours.md`.");
        Line($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors; load when it ended: {SoakCommand.Load()} (runnable tasks, one-minute average).");
        Line($"The whole bot in a process of its own, over HTTP on loopback. {figures.People} people on one service ask {figures.Questions} questions each, one after the other; alone, and while {figures.Hanging} conversations");
        page.AppendLine("have just said hello over another service, which takes every connection and answers none. A bot of its own for each half of a round.");
        page.AppendLine();
        page.AppendLine("| round | alone p50 ms | alone p95 ms | beside p50 ms | beside p95 ms | p95 beside / alone |");
        page.AppendLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (round, number) in figures.Rounds.Select((round, i) => (round, i + 1)))
            Line($"| {number} | {round} |");
        Line($"| all | {figures.All} |");
        page.AppendLine();
        Line($"Bound: {NeighboursFigures.MostSlowdown} times, over all rounds.");
        return page.ToString();

        void Line(FormattableString text) => page.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
