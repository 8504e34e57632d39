namespace ArticleBot.Answering.Checking;

/// <summary>Whether a clause denies just what its quotes deny, and tells as a fact only what they tell as a fact.</summary>
internal static class Polarity
{
    /// <summary>Why the clause fails, or null.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="sources">What its quotes say.</param>
    public static string? Reject(Clause clause, IReadOnlyList<Assertion> sources)
    {
        var clauses = sources.SelectMany(source => source.Clauses).ToList();
        if (clause.DenialCount > clauses.Max(other => other.DenialCount))
            return "denies what its quotes do not deny";
        if (clause.Denied.Count > 0 && !clauses.Exists(other => other.Denied.Intersect(clause.Denied).Any()))
            return "denies what its quotes do not deny";
        if (!clause.Denies && IsAlwaysBehind(clause, clauses, other => other.Denied))
            return "asserts what its quotes deny";
        return !clause.IsHedged && IsAlwaysBehind(clause, clauses, other => other.Hedged) ? "asserts what its quotes hold possible" : null;
    }

    /// <summary>Whether a word of the clause stands in the sources only where they deny it, or hold it possible.</summary>
    private static bool IsAlwaysBehind(Clause clause, List<Clause> sources, Func<Clause, IReadOnlyList<string>> behind)
    {
        foreach (var word in clause.Words.Where(word => word is { IsContent: true, IsName: false } && !FramingWords.IsLight(word.Word)))
        {
            var holders = sources.FindAll(source => source.Words.Any(other => other.Stem == word.Stem));
            if (holders.Count > 0 && holders.TrueForAll(holder => behind(holder).Contains(word.Stem)))
                return true;
        }

        return false;
    }
}
