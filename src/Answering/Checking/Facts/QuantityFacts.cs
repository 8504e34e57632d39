using System.Collections.Frozen;
using System.Globalization;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Numbers: each must be one of the quotes' in value and unit, in whatever form; be worked out of two of them where the sentence compares or adds; or count,
/// as a small
/// one, what the quotes name one by one. It must count what it counts there.
/// </summary>
internal static class QuantityFacts
{
    /// <summary>So many things are counted at a glance.</summary>
    private const decimal MostAtAGlance = 10;

    // Years tell it, too.
    private static readonly string Century = TermAnalyzer.English.Analyze("century")[0].Stem;

    /// <summary>In other words it may count the same by another name: people and inhabitants.</summary>
    private const double MadeOfTheirWords = 0.7;

    private static readonly FrozenSet<string> WorkingOut = FrozenSet.ToFrozenSet(
        ("more fewer less apart difference gap total together altogether combined sum lead ahead behind margin rose fell increase increased decrease " +
        "decreased grew dropped extra remaining rest afterwards later earlier rise rises raised before by").Split(' '));

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        // What the question gives may be repeated: "a file of 100 MB", "for five metres".
        var asked = Quantity.Of(facts.Claim.Question ?? string.Empty);
        var known = facts.Claim.Quotes.SelectMany(KnownIn).ToList();
        foreach (var said in Quantity.Of(facts.Claim.Sentence))
        {
            var same = known.FindAll(said.Is);
            if (same.Count == 0 && !IsFree(said, known) && !asked.Exists(said.Is) && !IsWorkedOut(said, known, facts))
                return string.Create(CultureInfo.InvariantCulture, $"no quote has the number {said.Written:0.####}");
            if (same.Count > 0 && facts.Share >= MadeOfTheirWords && IsMoved(said, same, known) && !IsWorkedOut(said, known, facts))
                return string.Create(CultureInfo.InvariantCulture, $"no quote counts the same by {said.Written:0.####}");
        }

        return null;
    }

    /// <summary>Days and years of dates are among them: "the second of March", "23 years after 1996".</summary>
    private static IEnumerable<Quantity> KnownIn(ClaimQuote quote)
    {
        string[] texts = [quote.Text, quote.Title ?? string.Empty];
        var dates = texts.SelectMany(DateGrammar.FindAll).Select(found => found.Date).Append(quote.Published).OfType<PublicationDate>().ToList();
        return
        [
            .. texts.SelectMany(Quantity.Of),
            .. texts.SelectMany(Quantity.SingleUnits),
            .. dates.Select(date => date.Year).OfType<int>().Distinct().Select(year => new Quantity(year, null, year, [], QuantityBound.Exact, false)),
            .. dates.Select(date => date.Day).OfType<int>().Distinct().Select(day => new Quantity(day, null, day, [], QuantityBound.Exact, true)),
        ];
    }

    /// <summary>"One" is more often a pronoun; two or three of what the quotes name but do not count may be counted.</summary>
    private static bool IsFree(Quantity said, List<Quantity> known) => said.Written is 0 or 1
        || (said.IsOrdinal && said.Counted.Contains(Century))
        || (said is { Measure: null, IsOrdinal: false, Written: <= MostAtAGlance } && decimal.IsInteger(said.Written)
            && !known.Exists(other => other.Counted.Intersect(said.Counted).Any()));

    /// <summary>
    /// Sums, differences, products and shares of two numbers, where the sentence has a word that adds or compares, or the number is too large to come out by
    /// chance.
    /// </summary>
    private static bool IsWorkedOut(Quantity said, List<Quantity> known, ComparedFacts facts)
    {
        if (said.Written <= MostAtAGlance && said.Measure is not ("percent" or "times") && !facts.Said.Words.Any(IsWorkingOut))
            return false;
        var all = known.DistinctBy(one => (one.Value, one.Measure)).ToList();
        if (said.Measure == "percent" && all.Exists(one => one.Measure == "percent" && said.MayBe(said.Value, 100 - one.Value)))
            return true;
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                if (Results(said, all[i], all[j]).Any(result => said.MayBe(result.Said, result.Value)))
                    return true;
            }
        }

        return known.Count > 2 && said.MayBe(said.Written, known.Sum(one => one.Written));
    }

    private static IEnumerable<(decimal Said, decimal Value)> Results(Quantity said, Quantity one, Quantity two)
    {
        var isSame = one.Measure is null || two.Measure is null || one.Measure == two.Measure;
        var (small, large) = Math.Abs(one.Written) < Math.Abs(two.Written) ? (one, two) : (two, one);
        if (said.Measure is "percent" or "times")
        {
            var scale = said.Measure == "percent" ? 100 : 1;
            if (isSame && small.Value != 0 && large.Value != 0)
            {
                yield return (said.Written, scale * large.Value / small.Value);
                yield return (said.Written, scale * small.Value / large.Value);
                yield return (said.Written, scale * ((large.Value / small.Value) - 1));
                yield return (said.Written, scale * (1 - (small.Value / large.Value)));
            }

            if (said.Measure == "times")
                yield break;
        }

        if (!isSame)
        {
            yield return (said.Written, one.Written * two.Written);
            yield break;
        }

        var inUnits = said.Measure is not null && said.Measure == one.Measure && one.Measure == two.Measure;
        var (value, a, b) = inUnits ? (said.Value, one.Value, two.Value) : (said.Written, one.Written, two.Written);
        yield return (value, a + b);
        yield return (value, Math.Abs(a - b));
        if (a > 1 && b > 1)
            yield return (said.Written, one.Written * two.Written);
        if (one.Measure == "clock" && two.Measure == "clock" && said.Measure == "time")
            yield return (said.Value, Math.Abs(one.Value - two.Value));
    }

    private static bool IsWorkingOut(string word) => WorkingOut.Contains(word) || word.EndsWith("er", StringComparison.Ordinal);

    /// <summary>"9 piers" from "14 piers and 9 boats".</summary>
    private static bool IsMoved(Quantity said, List<Quantity> same, List<Quantity> known) =>
        said is { Measure: null, IsOrdinal: false, Bound: QuantityBound.Exact, Counted: [var counted, ..] }
        && !same.Exists(other => other.Counted.Count == 0 || other.Counted.Contains(counted))
        && known.Exists(other => !said.Is(other) && other.Measure is null && other.Counted is [var first, ..] && first == counted);
}
