using System.Globalization;
using System.Text;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>Writes the page of a soak.</summary>
internal static class SoakPage
{
    public static string Write(
        SoakCrowd crowd, string? reader, IReadOnlyList<SoakSample> samples, SoakTally tally, SoakVerdict verdict, string load, double minutes)
    {
        var page = new StringBuilder();
        page.AppendLine("# Soak").AppendLine();
        Line($"Written by `dotnet run -c Release --project tests/Benchmarks -- soak --minutes {minutes} --folder tests/Benchmarks/Answers --connector {crowd.Connector} --direct-line {crowd.DirectLine} --strangers {crowd.Strangers}{(reader is null ? "" : $" --reader {reader}")} --page tests/Benchmarks/soak.md`.");
        Line($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors; load when the run began and when it ended (runnable tasks, one-minute average): {load}.");
        page.AppendLine("The whole bot in a process of its own, with the server garbage collector; everything goes over HTTP and WebSockets on loopback.");
        Line($"At the same time: {crowd.Connector} people on `/api/messages` (Teams personal and group chats, Emulator, Web Chat, Slack; deliveries repeated, replies collected, thumbs, people erased),");
        Line($"{crowd.DirectLine} people on Direct Line (every second one with a socket; they leave without a goodbye), {crowd.Strangers} strangers with damaged, huge, deep, forged and broken-off requests.");
        Line($"People think about {SoakCrowd.Thinking.TotalSeconds} s between questions and open a new conversation after {SoakCrowd.TurnsPerConversation}. Direct Line keeps conversations for a minute only, at most 200, so that their number is steady before the warm-up ends.");
        page.AppendLine();
        page.Append("## ").AppendLine(verdict.Sentence).AppendLine();
        Line($"Trend over the last two thirds, least squares. More than {SoakVerdict.MostGrowth:P1} a minute, after taking off two standard errors, would count as growth.");
        page.AppendLine();
        page.AppendLine("| | mean | growth a minute | standard error | surely growing by |");
        page.AppendLine("|---|---:|---:|---:|---:|");
        foreach (var (what, trend) in verdict.Trends)
            Line($"| {what} | {trend.Mean:0.0} | {trend.Slope:+0.000;-0.000} | {trend.Error:0.000} | {Math.Max(0, trend.SureGrowth):P2} |");
        page.AppendLine();
        page.AppendLine("| what happened | times |");
        page.AppendLine("|---|---:|");
        foreach (var (what, count) in tally.Happened.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line($"| {what} | {count} |");
        Line($"| turns lost | {tally.Lost} |");
        Line($"| server errors | {tally.Faults} |");
        page.AppendLine();
        page.AppendLine("## Samples").AppendLine();
        page.AppendLine("Memory is read after a full collection, in the midst of the talk; waits are from the question to the finished reply, collections "
            + "included.").AppendLine();
        page.AppendLine("| minute | managed MB | working set MB | open files | threads | turns at work | answers | wait p50 ms | wait p95 ms |");
        page.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var sample in samples)
            page.AppendLine(sample.ToString());
        return page.ToString();

        void Line(FormattableString text) => page.AppendLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
