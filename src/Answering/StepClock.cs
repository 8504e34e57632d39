using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Functions;

namespace ArticleBot.Answering;

/// <summary>Notes how the steps of one question go: how long each takes, and whether the language model is still asked.</summary>
/// <param name="time">Measures them.</param>
/// <param name="isTold">Whether a collector hears of them: not of questions that the bot asks itself.</param>
/// <param name="model">The model in this turn; null where it is asked as usual.</param>
internal sealed class StepClock(TimeProvider time, bool isTold = false, ModelInTurn? model = null)
{
    private readonly long _start = time.GetTimestamp();
    private readonly List<TracedStep> _steps = [];
    private long _last = time.GetTimestamp();

    public IReadOnlyList<TracedStep> Steps => _steps;

    public ModelInTurn Model { get; } = model ?? new ModelInTurn();

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
