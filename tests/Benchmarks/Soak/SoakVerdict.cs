namespace ArticleBot.Benchmarks.Soak;

/// <summary>Whether the bot can be left running.</summary>
internal sealed class SoakVerdict
{
    /// <summary>The first third fills caches and meets bounds.</summary>
    public const double WarmUpShare = 1.0 / 3;

    /// <summary>More sure growth than this per minute, as a share of the mean, is a leak: it would add a third in an hour.</summary>
    public const double MostGrowth = 0.005;

    public SoakVerdict(IReadOnlyList<SoakSample> samples, SoakTally tally)
    {
        var steady = samples.Skip((int)(samples.Count * WarmUpShare)).ToList();
        Trends =
        [
            ("managed memory after a full collection, MB", Of(sample => sample.HeapMegabytes)),
            ("working set, MB", Of(sample => sample.WorkingSetMegabytes)),
            ("open files and sockets", Of(sample => sample.Bot.Handles)),
            ("threads", Of(sample => sample.Bot.Threads)),
        ];
        var growing = Trends.Where(trend => trend.Trend.SureGrowth > MostGrowth).Select(trend => trend.What).ToList();
        IsGood = growing.Count == 0 && tally is { Lost: 0, Faults: 0 } && steady.Count >= 3;
        Sentence = (growing.Count, tally.Lost + tally.Faults, steady.Count) switch
        {
            (_, _, < 3) => "Too short to judge.",
            (0, 0, _) => "Flat: nothing grows, every turn was answered, no server error.",
            (0, _, _) => $"Nothing grows, but {tally.Lost} turns were lost and {tally.Faults} requests ended in a server error.",
            _ => $"It grows: {string.Join(", ", growing)}. {tally.Lost} turns were lost, {tally.Faults} requests ended in a server error.",
        };

        Trend Of(Func<SoakSample, double> value) => Trend.Of([.. steady.Select(sample => (sample.At.TotalMinutes, value(sample)))]);
    }

    public IReadOnlyList<(string What, Trend Trend)> Trends { get; }

    public bool IsGood { get; }

    public string Sentence { get; }
}
