using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering;

/// <summary>Notes how long the steps of one question take.</summary>
/// <param name="time">Measures them.</param>
/// <param name="isTold">Whether a collector hears of them: not of questions that the bot asks itself.</param>
internal sealed class StepClock(TimeProvider time, bool isTold = false)
{
    private readonly long _start = time.GetTimestamp();
    private readonly List<TracedStep> _steps = [];
    private long _last = time.GetTimestamp();

    public IReadOnlyList<TracedStep> Steps => _steps;

    public TimeSpan Total => time.GetElapsedTime(_start);

    /// <summary>Ends a step; the next one begins.</summary>
    public void Mark(string name)
    {
        var now = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(_last, now);
        _steps.Add(new TracedStep(name, elapsed));
        if (isTold)
            Telemetry.EndStep(name, elapsed);
        _last = now;
    }
}
