using System.Diagnostics;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>
/// Passages per second, by the clock and by the processor time that the process used; the latter hardly depends on what else the machine does.
/// </summary>
/// <param name="PerSecond">By the clock.</param>
/// <param name="PerProcessorSecond">By processor time of all threads.</param>
internal sealed record Rate(double PerSecond, double PerProcessorSecond)
{
    /// <summary>Times the work.</summary>
    public static async Task<Rate> OfAsync(int passages, Func<Task> work)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await work();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Rate(passages / elapsed.TotalSeconds, passages / (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }
}
