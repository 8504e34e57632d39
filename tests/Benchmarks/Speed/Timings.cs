using System.Diagnostics;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>Times of one kind of work, in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> _times = [];

    public int Count => _times.Count;

    public double Median => At(0.5);

    public double At(double share) => _times.Order().ElementAt((int)(share * (_times.Count - 1)));

    /// <summary>Runs and times the work.</summary>
    public T Time<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>Adds a time that was measured elsewhere.</summary>
    public void Add(double milliseconds) => _times.Add(milliseconds);
}
