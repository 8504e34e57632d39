namespace ArticleBot.Benchmarks.Turns;

/// <summary>What the rounds showed.</summary>
/// <param name="Bot">Turns of the bot.</param>
/// <param name="Bare">The same requests and calls without it.</param>
internal sealed record TurnFigures(TurnCost[] Bot, TurnCost[] Bare)
{
    public TurnCost Median => new(
        Middle(Bot, cost => cost.Bytes) - Middle(Bare, cost => cost.Bytes), Middle(Bot, cost => cost.Milliseconds) - Middle(Bare, cost => cost.Milliseconds));

    public static double Middle(IEnumerable<TurnCost> costs, Func<TurnCost, double> figure)
    {
        var sorted = costs.Select(figure).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

/// <summary>The cost of one turn.</summary>
/// <param name="Bytes">Allocated in the whole process.</param>
/// <param name="Milliseconds">Of processor time in the whole process.</param>
internal sealed record TurnCost(double Bytes, double Milliseconds);
