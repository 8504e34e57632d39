namespace ArticleBot.Answering.Checking.Facts;

/// <summary>A unit that was exchanged for another one of its kind: "a month" for "a year", "centimetres" for "metres", where no number is converted.</summary>
internal static class UnitFacts
{
    /// <summary>In other words a time may be told without its unit.</summary>
    private const double MadeOfTheirWords = 0.6;

    private static readonly (string Kind, string[] Units)[] Kinds =
    [
        ("time", ["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"]),
        ("length", ["millimetre", "centimetre", "metre", "kilometre"]),
        ("mass", ["gram", "kilogram", "tonne"]),
    ];

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        if (facts.Share < MadeOfTheirWords)
            return null;
        var said = UnitsIn(facts.Said);
        var known = facts.Nearest.SelectMany(UnitsIn).ToHashSet(StringComparer.Ordinal);
        var anywhere = UnitsIn(facts.Known);
        foreach (var (_, units) in Kinds)
        {
            if (units.FirstOrDefault(unit => said.Contains(unit) && !anywhere.Contains(unit)) is { } exchanged
                && units.Any(unit => known.Contains(unit) && !said.Contains(unit)) && !IsConverted(exchanged, facts))
                return $"no quote has the unit '{exchanged}'";
        }

        return null;
    }

    private static bool IsConverted(string unit, ComparedFacts facts)
    {
        var known = facts.Claim.Quotes.SelectMany(quote => Quantity.Of(quote.Text).Concat(Quantity.SingleUnits(quote.Text))).ToList();
        return Quantity.Of(facts.Claim.Sentence).Exists(said => said.Measure is not null && said.Counted.Count > 0
            && said.Measure == Quantity.UnitNamed(unit)?.Measure && known.Exists(other => other.Measure == said.Measure && said.Is(other)));
    }

    private static HashSet<string> UnitsIn(Assertion text) =>
        text.Sequence.Select(word => Quantity.UnitNamed(word.Word)?.Unit ?? Adverb(word.Word)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? Adverb(string word) => word switch
    {
        "hourly" => "hour",
        "daily" or "overnight" or "nightly" or "night" or "nights" => "day",
        "weekly" or "fortnight" or "fortnightly" => "week",
        "monthly" => "month",
        "yearly" or "annual" or "annually" => "year",
        _ => null,
    };
}
