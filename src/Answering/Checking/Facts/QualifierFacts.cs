using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// What a claim made of a quote's own words may not leave out: "half of", "hardly", "the second", "acting", "unless". The claim is laid along the quote word
/// by word; where such
/// a word was cut out of the part that it keeps, and it has none itself, it says more than the quote.
/// </summary>
internal static class QualifierFacts
{
    /// <summary>Only a cut shows what was cut: in other words the same may be said without the word.</summary>
    private const double MadeOfTheirWords = 0.85;

    /// <summary>How far before the part that is kept a word may stand that limits it.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Limiting = FrozenSet.ToFrozenSet(
    [
        .. WordList.Of(DenyingWords.Alternation), .. HedgingWords.Modals, .. HedgingWords.Adverbs, .. HedgingWords.Participles,
        .. ("some most many several few half third quarter part partly nearly almost hardly rarely barely scarcely seldom sometimes occasionally often " +
        "usually generally typically mostly mainly largely second least " +
        "unless except instead former acting deputy suspected reported attempted fake mock false potential potentially intended supposed accused accuse " +
        "accuses pretended pretends claim claims claimed believe believes believed doubt doubts denied denies tried failed stopped prevented banned bans " +
        "myth rumour rumoured apparently appears seems seem due scheduled eligible selected certain provided so-called draft semi pre-selected").Split(' '),
    ]);

    // What may stand in place of them.
    private static readonly FrozenSet<string> OtherForms = FrozenSet.ToFrozenSet(["can", "none", "thinks", "think", "two", "three"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        if (facts.Share < MadeOfTheirWords || facts.Said.Words.Any(word => Limiting.Contains(word) || OtherForms.Contains(word) || Clause.IsDenial(word)))
            return null;
        var said = facts.Said.Sequence.Select(word => word.Stem).ToList();
        string? cut = null;
        foreach (var sentence in facts.Nearest)
        {
            var source = sentence.Sequence.ToList();
            var kept = WordAlignment.Places(said, source.ConvertAll(word => word.Stem));
            if (kept.Count < 3)
                continue;
            var first = Math.Max(0, kept[0] - Reach);
            var word = Enumerable.Range(first, kept[^1] - first).Where(place => !kept.Contains(place)).Select(place =>
                source[place].Word).FirstOrDefault(Limiting.Contains);
            if (word is null)
                return null;
            cut ??= word;
        }

        return cut is null ? null : $"the '{cut}' of its quotes is left out";
    }
}
