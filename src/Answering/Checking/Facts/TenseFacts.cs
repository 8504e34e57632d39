using System.Collections.Frozen;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>What the quotes tell as past must not be told as lasting: "was used" is not "is used".</summary>
internal static class TenseFacts
{
    /// <summary>How far behind its verb of time a word may stand.</summary>
    private const int Reach = 2;

    private static readonly FrozenSet<string> Past = FrozenSet.ToFrozenSet(["was", "were", "had", "did"]);
    private static readonly FrozenSet<string> Present = FrozenSet.ToFrozenSet(["is", "are", "does", "do", "has", "have"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        if (facts.Said.Words.Any(Past.Contains))
            return null;
        foreach (var stem in Behind(facts.Said, Present))
        {
            if (facts.Sources.Any(source => Behind(source, Past).Contains(stem)) && !facts.Sources.Any(source => Behind(source, Present).Contains(stem))
                && facts.Sources.All(source => !source.Words.Any(Present.Contains)))
                return $"its quotes tell '{stem}' as past";
        }

        return null;
    }

    private static HashSet<string> Behind(Assertion text, FrozenSet<string> verbs)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in text.Clauses)
        {
            for (var i = 0; i < clause.Words.Count; i++)
            {
                if (verbs.Contains(clause.Words[i].Word))
                    found.UnionWith(clause.Words.Skip(i + 1).Take(Reach).Where(word => word.IsContent).Select(word => word.Stem));
            }
        }

        return found;
    }
}
