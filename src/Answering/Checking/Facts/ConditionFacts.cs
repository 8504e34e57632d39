using System.Collections.Frozen;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// A condition or exception of the quotes must not be lost: where their only sentence about the matter has an "if" or "unless", the claim must have a word of
/// it.
/// </summary>
internal static class ConditionFacts
{
    /// <summary>So much of the claim must stand outside of the condition.</summary>
    private const double LeastShare = 0.75;

    private static readonly FrozenSet<string> Conditions = FrozenSet.ToFrozenSet(["if", "unless", "except", "provided", "providing", "excluding"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        foreach (var source in facts.Nearest)
        {
            var words = source.Sequence.ToList();
            for (var i = 0; i < words.Count; i++)
            {
                if (!Conditions.Contains(words[i].Word))
                    continue;
                var condition = words.Skip(i + 1).Take(8).Where(word => word.IsContent).Select(word => word.Stem).Distinct().ToList();
                var rest = words.Where(word => word.IsContent && !condition.Contains(word.Stem)).Select(word => word.Stem).Distinct().ToList();
                var isAboutRest = facts.Said.Stems.Count > 0 && (double)facts.Said.Stems.Count(rest.Contains) / facts.Said.Stems.Count >= LeastShare;
                if (isAboutRest && condition.Count > 1 && !condition.Exists(facts.Said.Stems.Contains) && !facts.Said.Words.Any(Keeps.Contains))
                    return $"the condition behind '{words[i].Word}' is lost";
            }
        }

        return null;
    }

    private static readonly FrozenSet<string> Keeps = FrozenSet.ToFrozenSet(
        ["if", "unless", "except", "provided", "when", "only", "without", "with", "may", "might", "could", "can", "would", "until", "as", "where", "some",
            "sometimes", "otherwise", "usually", "for", "once", "but", "apart", "who", "depending"]);
}
