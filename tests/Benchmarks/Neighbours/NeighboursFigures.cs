using System.Globalization;

namespace ArticleBot.Benchmarks.Neighbours;

/// <summary>How long people on a healthy channel waited.</summary>
/// <param name="People">People who asked at once.</param>
/// <param name="Questions">Questions of each in each round.</param>
/// <param name="Hanging">Conversations on the hanging channel.</param>
/// <param name="Rounds">What was measured.</param>
internal sealed record NeighboursFigures(int People, int Questions, int Hanging, IReadOnlyList<NeighboursRound> Rounds)
{
    /// <summary>The healthy channel's p95 beside a hanging one may be at most this much of its p95 alone.</summary>
    public const double MostSlowdown = 1.5;

    /// <summary>All rounds taken together.</summary>
    public NeighboursRound All { get; } = new([.. Rounds.SelectMany(round => round.Alone)], [.. Rounds.SelectMany(round => round.Beside)]);

    /// <summary>The p95 beside over the p95 alone.</summary>
    public double Slowdown => All.Slowdown;
}

/// <summary>Waits in milliseconds, each from the question to its reply.</summary>
/// <param name="Alone">With nobody else there.</param>
/// <param name="Beside">Beside a channel that hangs.</param>
internal sealed record NeighboursRound(IReadOnlyList<double> Alone, IReadOnlyList<double> Beside)
{
    public double Slowdown => At(Beside, 0.95) / At(Alone, 0.95);

    /// <summary>The cells of its row.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{At(Alone, 0.5):0} | {At(Alone, 0.95):0} | {At(Beside, 0.5):0} | {At(Beside, 0.95):0} | {Slowdown:0.00}");

    private static double At(IReadOnlyList<double> waits, double share) => waits.Order().ElementAt((int)(share * (waits.Count - 1)));
}
