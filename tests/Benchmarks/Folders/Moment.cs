using System.Diagnostics;

namespace ArticleBot.Benchmarks.Folders;

/// <summary>A moment in the life of a process.</summary>
/// <param name="Elapsed">Time since it was started.</param>
/// <param name="Processor">Processor time that it has taken, over all processors: hardly more on a machine that others use, too.</param>
internal sealed record Moment(TimeSpan Elapsed, TimeSpan Processor)
{
    /// <summary>The present one.</summary>
    /// <param name="process">The process.</param>
    /// <param name="began">The timestamp of its start.</param>
    public static Moment Of(Process process, long began)
    {
        process.Refresh();
        return new Moment(Stopwatch.GetElapsedTime(began), process.TotalProcessorTime);
    }
}
