using System.Collections.Frozen;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Who did it to whom: around a word that claim and quote share, the nearest words that they share must stand on the same sides, unless one of both is in the
/// passive.
/// </summary>
internal static class RoleFacts
{
    private const double LeastShare = 0.85;

    private static readonly FrozenSet<string> Be = FrozenSet.ToFrozenSet(["was", "were", "is", "are", "be", "been", "being", "got"]);

    // "A and B met" is "B and A met".
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(["and", "or", "with", "both", "between", "nor"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        // In other words the parts may have changed sides with the verb: "has" and "belongs to".
        if (facts.Share < LeastShare)
            return null;
        var said = facts.Said.Sequence.ToList();
        foreach (var source in facts.Nearest)
        {
            var words = source.Sequence.ToList();
            for (var verb = 1; verb < said.Count - 1; verb++)
            {
                if (said[verb] is { IsContent: true, IsName: false } && !said[verb].Word.EndsWith("ly", StringComparison.Ordinal)
                    && !said[verb].Word.EndsWith("ies", StringComparison.Ordinal) && Only(said, said[verb].Stem) >= 0
                        && Only(words, said[verb].Stem) is > 0 and var place
                    && IsTurned(said, verb, words, place))
                    return $"its quotes have the parts around '{said[verb].Word}' the other way round";
            }
        }

        return null;
    }

    private static bool IsTurned(List<AssertedWord> said, int verb, List<AssertedWord> source, int place)
    {
        var before = Nearest(said, verb, -1, source);
        var behind = Nearest(said, verb, 1, source);
        if (before < 0 || behind < 0)
            return false;
        var (subject, other) = (Only(source, said[before].Stem), Only(source, said[behind].Stem));
        return subject > place && other < place && other >= 0
            && subject - place <= 6 && place - other <= 6
            && IsPassive(said, verb) == IsPassive(source, place)
            && !said.GetRange(before, behind - before + 1).Concat(source.GetRange(other, subject - other + 1)).Any(word => Joining.Contains(word.Word));
    }

    private static int Nearest(List<AssertedWord> said, int verb, int step, List<AssertedWord> source)
    {
        for (var i = verb + step; i >= 0 && i < said.Count && Math.Abs(i - verb) <= 6; i += step)
        {
            if (said[i].IsContent && Only(source, said[i].Stem) >= 0 && Only(said, said[i].Stem) >= 0)
                return i;
        }

        return -1;
    }

    private static bool IsPassive(List<AssertedWord> words, int verb) =>
        words.Take(verb).TakeLast(3).Any(word => Be.Contains(word.Word)) || words.Skip(verb + 1).Take(4).Any(word => word.Word == "by");

    /// <summary>The only place of a stem, or -1.</summary>
    private static int Only(List<AssertedWord> words, string stem)
    {
        var first = words.FindIndex(word => word.Stem == stem);
        return first >= 0 && words.FindLastIndex(word => word.Stem == stem) == first ? first : -1;
    }
}
