using ArticleBot.Answering.Composing;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// Whether a sentence in somebody else's words says only what its quotes say: every number, day, month and name of it must stand there,
/// most of its content words too, and both must deny or neither.
/// </summary>
/// <remarks>Strict on purpose. A true sentence that is dropped costs wording; a false one that is shown costs trust.</remarks>
internal static class WordingCheck
{
    /// <summary>The least share of a sentence's content words that its quotes must hold.</summary>
    private const double MinimumCoverage = 0.7;

    /// <summary>A quote that holds less of the sentence than this proves nothing, and its marker goes.</summary>
    private const double MinimumShare = 0.25;

    /// <summary>Why the sentence fails, or null; quotes that prove no part of it are taken out of the list.</summary>
    public static string? Reject(string sentence, List<DraftQuote> quotes)
    {
        var said = Assertion.Of(sentence);
        if (said.Stems.Count == 0)
            return "no words that could be compared";
        var sources = quotes.ConvertAll(quote => (Quote: quote, Says: Assertion.Of(quote.Text)));
        sources.RemoveAll(source => Share(said.Stems, source.Says.Stems) < MinimumShare);
        quotes.Clear();
        quotes.AddRange(sources.Select(source => source.Quote));
        if (sources.Count == 0)
            return "no quote about the same";

        if (Missing(said.Numbers, sources.SelectMany(source => source.Says.Numbers)) is { } number)
            return $"no quote has the number {number}";
        if (Missing(said.Names, sources.SelectMany(source => source.Says.Words)) is { } name)
            return $"no quote has the name '{name}'";
        if (sources.TrueForAll(source => source.Says.Denies != said.Denies))
            return said.Denies ? "denies what its quotes do not deny" : "asserts what its quotes deny";
        var known = sources.SelectMany(source => source.Says.Stems).ToHashSet(StringComparer.Ordinal);
        return Share(said.Stems, known) < MinimumCoverage ? "too many words that its quotes do not have" : null;
    }

    private static string? Missing(HashSet<string> wanted, IEnumerable<string> present) =>
        wanted.Except(present, StringComparer.Ordinal).FirstOrDefault();

    private static double Share(HashSet<string> wanted, HashSet<string> present) =>
        (double)wanted.Count(present.Contains) / wanted.Count;
}
