using System.Globalization;

namespace ArticleBot.Benchmarks.Soak;

/// <summary>One look at the bot.</summary>
/// <param name="At">Since the soak began.</param>
/// <param name="Bot">What its process holds.</param>
/// <param name="Waits">How long people waited for their answers since the last look, in milliseconds and in order.</param>
internal sealed record SoakSample(TimeSpan At, SoakMeasure Bot, IReadOnlyList<double> Waits)
{
    public double HeapMegabytes => Bot.Heap / 1048576.0;

    public double WorkingSetMegabytes => Bot.WorkingSet / 1048576.0;

    /// <summary>A share of the waits is no longer than this.</summary>
    public double Wait(double share) => Waits.Count == 0 ? double.NaN : Waits[(int)(share * (Waits.Count - 1))];

    /// <summary>The cells of its row.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {At:mm\\:ss} | {HeapMegabytes:0.0} | {WorkingSetMegabytes:0} | {Bot.Handles} | {Bot.Threads} | {Bot.Turns} | {Waits.Count} | {Wait(0.5):0} | "
            + $"{Wait(0.95):0} |");
}
