using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// On which side of a number or day something lies: "from July" is not "until July", "at most ten" not "at least ten". The word in front of it in the
/// claim must not be of the other side than all that stand in front of the same one in the quotes.
/// </summary>
internal static class BorderFacts
{
    /// <summary>How far in front of the number or month the word may stand, in words.</summary>
    private const int Reach = 3;

    /// <summary>In other words the other side of it may be told: "exceeds" and "within" of what is forbidden and what is allowed.</summary>
    private const double MadeOfTheirWords = 0.6;

    private enum Side
    {
        From,
        Until,
        Least,
        Most,
    }

    private static readonly FrozenDictionary<string, Side> Words = new Dictionary<string, Side>
    {
        ["from"] = Side.From,
        ["since"] = Side.From,
        ["after"] = Side.From,
        ["starting"] = Side.From,
        ["until"] = Side.Until,
        ["till"] = Side.Until,
        ["through"] = Side.Until,
        ["before"] = Side.Until,
        ["to"] = Side.Until,
        ["least"] = Side.Least,
        ["over"] = Side.Least,
        ["above"] = Side.Least,
        ["minimum"] = Side.Least,
        ["more"] = Side.Least,
        ["older"] = Side.Least,
        ["exceeds"] = Side.Least,
        ["most"] = Side.Most,
        ["under"] = Side.Most,
        ["below"] = Side.Most,
        ["maximum"] = Side.Most,
        ["within"] = Side.Most,
        ["fewer"] = Side.Most,
        ["younger"] = Side.Most,
        ["less"] = Side.Most,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "No more than" is at most.
    private static readonly FrozenSet<string> Turning = FrozenSet.ToFrozenSet(["no", "not", "never"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        if (facts.Share < MadeOfTheirWords)
            return null;
        var told = facts.Sources.SelectMany(Borders).ToLookup(border => border.At, border => border.Side, StringComparer.Ordinal);
        foreach (var (at, side) in Borders(facts.Said))
        {
            if (side is { } known && told[at].Any() && told[at].All(other => other == Opposite(known)))
                return $"its quotes have '{at}' as the other border";
        }

        return null;
    }

    private static IEnumerable<(string At, Side? Side)> Borders(Assertion text)
    {
        foreach (var clause in text.Clauses)
        {
            for (var i = 0; i < clause.Words.Count; i++)
            {
                var isDay = i + 1 < clause.Words.Count && Months.PlainNames.Contains(clause.Words[i + 1].Word);
                var at = clause.Words[i].Number is not { } number ? Months.PlainNames.Contains(clause.Words[i].Word) ? clause.Words[i].Word : null
                    : isDay ? $"{number} {clause.Words[i + 1].Word}" : number;
                // The year of a month has the month's border.
                if (at is not null && !(i > 0 && Months.PlainNames.Contains(clause.Words[i - 1].Word)))
                    yield return (at, SideBefore(clause.Words, i) is { } side && (IsTime(at) || side is Side.Least or Side.Most) ? side : null);
            }
        }
    }

    /// <summary>"From eight days to ten" has no border.</summary>
    private static bool IsTime(string at) => at.Length == 4 || char.IsLetter(at[^1]);

    private static Side? SideBefore(IReadOnlyList<AssertedWord> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (words[i].Number is not null)
                return null;
            if (!Words.TryGetValue(words[i].Word, out var side))
                continue;
            if (i > 0 && Turning.Contains(words[i - 1].Word))
                return Opposite(side);
            // "Not before July", "closed until July".
            return words.Take(i).Any(word => Clause.IsDenial(word.Word)) ? null : side;
        }

        return null;
    }

    private static Side Opposite(Side side) => side switch
    {
        Side.From => Side.Until,
        Side.Until => Side.From,
        Side.Least => Side.Most,
        _ => Side.Least,
    };
}
