using System.Collections.Concurrent;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>Counts what happened; safe from many sides at once.</summary>
internal sealed class SoakTally
{
    private const string LostTurn = "turns lost";
    private const string Fault = "server errors";

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private List<double> _waits = [];

    /// <summary>What happened how often, by name; losses and faults apart.</summary>
    public IEnumerable<KeyValuePair<string, int>> Happened => _counts.Where(pair => pair.Key is not (LostTurn or Fault));

    /// <summary>Turns that were never answered.</summary>
    public int Lost => _counts.GetValueOrDefault(LostTurn);

    /// <summary>Statuses of 500 and above, but 501, which the protocol asks for.</summary>
    public int Faults => _counts.GetValueOrDefault(Fault);

    public void Add(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void Lose() => Add(LostTurn);

    /// <summary>A question of a person was answered.</summary>
    public void Answer(string how, TimeSpan wait)
    {
        Add(how);
        lock (_lock)
            _waits.Add(wait.TotalMilliseconds);
    }

    public void Note(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is >= 500 and not 501)
            Add(Fault);
    }

    /// <summary>Waits since the last call, in milliseconds and in order.</summary>
    public IReadOnlyList<double> TakeWaits()
    {
        lock (_lock)
        {
            var waits = _waits;
            _waits = [];
            waits.Sort();
            return waits;
        }
    }
}
