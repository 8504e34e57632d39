namespace ArticleBot.Evaluation.Scoring;

/// <summary>How long something took over many questions, in milliseconds.</summary>
/// <param name="Name">The step, or the whole question.</param>
/// <param name="Count">How often it was measured.</param>
/// <param name="Median">Half took longer.</param>
/// <param name="P95">One in twenty took longer.</param>
/// <param name="Maximum">The longest.</param>
internal sealed record Latency(string Name, int Count, double Median, double P95, double Maximum)
{
    /// <param name="name">What was measured.</param>
    /// <param name="milliseconds">At least one value.</param>
    public static Latency Of(string name, IEnumerable<double> milliseconds)
    {
        var ordered = milliseconds.Order().ToList();
        return new Latency(name, ordered.Count, At(ordered, 0.5), At(ordered, 0.95), ordered[^1]);
    }

    // The nearest rank: a value that really occurred.
    private static double At(List<double> ordered, double share) => Math.Round(ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Count) - 1)], 2);
}

/// <summary>Collects times, the whole question and each step.</summary>
internal sealed class LatencyLog
{
    /// <summary>The name of the whole.</summary>
    public const string WholeQuestion = "whole question";

    private readonly Dictionary<string, List<double>> _times = new(StringComparer.Ordinal) { [WholeQuestion] = [] };

    public void Add(string name, TimeSpan elapsed)
    {
        if (!_times.TryGetValue(name, out var times))
            _times.Add(name, times = []);
        times.Add(elapsed.TotalMilliseconds);
    }

    /// <summary>The whole first, then the steps in the order in which they were first seen.</summary>
    public IReadOnlyList<Latency> Summary() => [.. _times.Where(times => times.Value.Count > 0).Select(times => Latency.Of(times.Key, times.Value))];
}
