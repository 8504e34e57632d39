namespace ArticleBot.Answering.Checking;

/// <summary>
/// Whether a sentence in somebody else's words says only what its quotes say. Each clause must stand in one of the quotes with all of its
/// numbers, names and content words, mostly in the quote's order, and may neither deny nor assert what the quote does not.
/// </summary>
/// <remarks>
/// Strict on purpose. A true sentence that is dropped costs wording, because the articles' own words answer instead; a false one that is
/// shown costs trust. Free are only the forms of words, a few words that say where something stands, and a name for the quote's pronoun.
/// </remarks>
internal static class WordingCheck
{
    /// <summary>The least share of neighbouring words that must be neighbours in the quotes, too: true words in any order say nothing true.</summary>
    private const double LeastNeighbours = 0.3;

    /// <summary>How far apart neighbours may stand in the quote, in words.</summary>
    private const int NeighbourDistance = 2;

    /// <summary>How far behind a number the word that it counts may stand in the quote, in words.</summary>
    private const int CountedDistance = 3;

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(Claim claim)
    {
        var said = Assertion.Of(claim.Sentence);
        if (said.Stems.Count == 0)
            return "no words that could be compared";
        var quotes = claim.Quotes.Select(quote => (Quote: quote, Says: Named(Assertion.Of(quote.Text), quote.Person)))
            .Where(quote => Relevance.IsAboutTheSame(said, quote.Says)).ToList();
        if (quotes.Count == 0)
            return "no quote about the same";

        var says = quotes.ConvertAll(quote => quote.Says);
        if (Missing(said.Numbers, says.SelectMany(source => source.Numbers)) is { } number)
            return $"no quote has the number {number}";
        if (Missing(said.Names, says.SelectMany(source => source.Words)) is { } name)
            return $"no quote has the name '{name}'";
        var light = said.Sequence.Where(word => FramingWords.IsLight(word.Word)).Select(word => word.Stem);
        if (Missing(said.Stems.Except(light), says.SelectMany(source => source.Stems)) is { } stem)
            return $"no quote has the word '{said.Sequence.First(word => word.Stem == stem).Word}'";
        if (Missing(said.Words.Where(FramingWords.IsWeighty), says.SelectMany(source => source.Words)) is { } weighty)
            return $"no quote has the word '{weighty}'";
        return Typography.Reject(claim.Sentence, quotes.ConvertAll(quote => quote.Quote.Text))
            ?? RejectClauses(said, says)
            ?? (NeighbourShare(said, says) < LeastNeighbours ? "its words stand in another order than in its quotes" : null);
    }

    private static Assertion Named(Assertion says, string? name) => name is null ? says : says.By(name);

    private static string? RejectClauses(Assertion said, List<Assertion> sources)
    {
        foreach (var clause in said.Clauses)
        {
            var holders = sources.FindAll(source => Holds(source, clause));
            if (holders.Count == 0)
                return "a clause that no single quote holds";
            if (Polarity.Reject(clause, holders) is { } reason)
                return reason;
            if (MiscountedIn(clause, holders) is { } number)
                return $"no quote counts the same by {number}";
        }

        return null;
    }

    private static bool Holds(Assertion source, Clause clause) => clause.Words.All(word =>
        word.Number is { } number ? source.Numbers.Contains(number)
            : word.IsStopWord || FramingWords.IsLight(word.Word) || source.Stems.Contains(word.Stem));

    /// <summary>"9 piers" from "14 piers and 9 boats": a number must count what it counts in the quote. Years count nothing.</summary>
    private static string? MiscountedIn(Clause clause, List<Assertion> holders)
    {
        for (var i = 0; i + 1 < clause.Words.Count; i++)
        {
            var counted = clause.Words[i + 1];
            if (clause.Words[i].Number is { Length: < 4 } number && counted is { IsContent: true, IsName: false }
                && !FramingWords.IsLight(counted.Word)
                && !holders.Exists(holder => Follows(holder, word => word.Number == number, word => word.Stem == counted.Stem, CountedDistance)))
                return number;
        }

        return null;
    }

    /// <summary>Of the words that the quotes have; "steel prices" are neighbours in "the price of steel" too.</summary>
    private static double NeighbourShare(Assertion said, List<Assertion> sources)
    {
        var known = sources.SelectMany(source => source.Sequence).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var words = said.Sequence.Where(word => known.Contains(word.Stem)).ToList();
        var pairs = words.Zip(words.Skip(1)).ToList();
        return pairs.Count == 0 ? 1 : (double)pairs.Count(pair => sources.Exists(source => AreNeighbours(source, pair))) / pairs.Count;
    }

    private static bool AreNeighbours(Assertion source, (AssertedWord First, AssertedWord Second) pair)
    {
        if (Follows(source, word => word.Stem == pair.First.Stem, word => word.Stem == pair.Second.Stem, NeighbourDistance))
            return true;
        var words = source.Sequence.ToList();
        return Enumerable.Range(1, Math.Max(words.Count - 2, 0)).Any(i => i + 1 < words.Count
            && words[i].Word == "of" && words[i - 1].Stem == pair.Second.Stem && words[i + 1].Stem == pair.First.Stem);
    }

    private static bool Follows(Assertion source, Func<AssertedWord, bool> first, Func<AssertedWord, bool> second, int distance)
    {
        var words = source.Sequence.ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (first(words[i]) && words.Skip(i + 1).Take(distance).Any(second))
                return true;
        }

        return false;
    }

    private static string? Missing(IEnumerable<string> wanted, IEnumerable<string> present) =>
        wanted.Except(present, StringComparer.Ordinal).FirstOrDefault();
}
