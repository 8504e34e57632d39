using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering;

/// <summary>Notes how long the steps of one question take.</summary>
internal sealed class StepClock(TimeProvider time)
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
        _steps.Add(new TracedStep(name, time.GetElapsedTime(_last, now)));
        _last = now;
    }
}
