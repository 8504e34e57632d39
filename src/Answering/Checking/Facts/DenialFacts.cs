using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Negation: a word right behind a "not" of the claim must be denied in the quotes too, in whatever words; and one that the quotes only have right behind a
/// "not" must be
/// denied in the claim.
/// </summary>
internal static class DenialFacts
{
    /// <summary>How far behind a denial the word that it denies may stand.</summary>
    private const int Reach = 3;

    /// <summary>Whoever says it in the same words denies the same part.</summary>
    private const double MadeOfNothingElse = 0.85;

    /// <summary>In other words the claim may deny what the quotes say in no word that denies: "only on Sundays", "free".</summary>
    private const double MadeOfTheirWords = 0.6;

    /// <summary>A sentence that denies a word of the claim has to have so many of its others, or it denies it of something else.</summary>
    private const double LeastAboutTheSame = 0.5;

    // Beginnings of words that deny what stands beside them.
    private static readonly string[] Denying =
    [
        "refus", "declin", "reject", "den", "lack", "fail", "unabl", "prevent", "ban", "prohibit", "forbid", "forbad", "exclu", "except", "instead",
        "rather", "hardly", "barely", "rarely", "seldom", "few", "little", "stop", "cancel", "oppos", "only", "until", "unless", "free", "waiv", "other",
    ];

    // What denies in other words than "not": its beginning tells, as in "unknown", "rejected", "lacks".
    private static readonly string[] Negative =
    [
        .. Denying, "without", "absen", "avoid", "scarcely", "ceas", "end", "abandon", "against", "disput", "doubt", "lost", "lose", "loss", "miss", "out",
        "nor", "non", "despite", "although", "former", "late", "away", "less", "different", "fals", "wrong", "hid", "empt", "short", "too", "beyond", "far",
        "apart", "but", "shut", "clos", "skip", "spar", "remov", "withh", "wait", "yet", "pending", "open", "alone", "still", "ignor", "neglect", "omit",
        "leav", "left", "drop", "restrict", "limit", "halt", "block", "vet", "turned down", "expire", "extinct", "gone", "before", "just",
    ];

    /// <summary>"Under" and "into" begin like them and are shorter.</summary>
    private const int LeastWithPrefix = 6;

    private static readonly string[] Strong = [.. Denying, "un", "dis", "exempt", "closed", "unlike"];

    // What goes between a denial and what it denies.
    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        ("be been being have has had the a an to any only very so such yet as of in by for it always been that this do does did more " +
        "your my our their his her its from on at with").Split(' '));

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        // "Not before July" may be said of "from July".
        if (facts.Said.Words.Any(DenyingWords.Whole.Contains) && !facts.Known.Sequence.Any(IsStrong))
            return "denies what its quotes do not deny";
        var denied = DeniedIn(facts.Said);
        foreach (var stem in denied)
        {
            if (facts.Share >= MadeOfTheirWords && facts.Known.Stems.Contains(stem) && !facts.Sources.Any(source => DeniedIn(source).Contains(stem))
                && !NearNegative(facts, stem))
                return $"no quote denies '{stem}'";
        }

        if (facts.Share >= MadeOfNothingElse && Moved(facts, denied) is { } moved)
            return $"its quotes deny another part than '{moved}'";

        foreach (var clause in facts.Said.Clauses.Where(clause => !clause.Words.Any(IsNegative)))
        {
            foreach (var word in clause.Words.Where(word => word.IsContent && !FramingWords.IsLight(word.Word)))
            {
                var holders = facts.Sentences.SelectMany(sentences => sentences).Where(sentence => sentence.Stems.Contains(word.Stem)).ToList();
                if (holders.Count > 0 && holders.TrueForAll(sentence => IsAlwaysDenied(sentence, word.Stem))
                    && holders.Exists(sentence => Relevance.Share(facts.Said, sentence) >= LeastAboutTheSame))
                    return $"its quotes deny '{word.Word}'";
            }
        }

        return null;
    }

    /// <summary>"Not the code but the page" of "not the page but the code": both deny one part of two, and not the same.</summary>
    private static string? Moved(ComparedFacts facts, HashSet<string> denied)
    {
        foreach (var source in facts.Nearest)
        {
            var there = DeniedIn(source);
            if (there.Count > 0 && !there.Overlaps(denied) && there.IsSubsetOf(facts.Said.Stems) && denied.FirstOrDefault(source.Stems.Contains) is { } moved)
                return moved;
        }

        return null;
    }

    private static bool IsPlain(AssertedWord word) => Clause.IsDenial(word.Word);

    private static bool IsNegative(AssertedWord word) => IsPlain(word) || word.Word.EndsWith("less", StringComparison.Ordinal) || Begins(word.Word, Negative)
        || (word.Word.Length >= LeastWithPrefix && Begins(word.Word, DenyingWords.Prefixes));

    private static bool Begins(string word, IReadOnlyList<string> beginnings) =>
        beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal));

    private static bool IsStrong(AssertedWord word) => IsPlain(word) || Begins(word.Word, Strong);

    private static bool NearNegative(ComparedFacts facts, string stem) => facts.Nearest.Any(sentence =>
        sentence.Stems.Contains(stem) && sentence.Sequence.Any(IsStrong));

    private static HashSet<string> DeniedIn(Assertion text)
    {
        var denied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in text.Clauses)
        {
            for (var i = 0; i < clause.Words.Count; i++)
            {
                if (IsPlain(clause.Words[i]) && First(clause.Words, i + 1) is { } stem)
                    denied.Add(stem);
            }
        }

        return denied;
    }

    private static string? First(IReadOnlyList<AssertedWord> words, int from)
    {
        for (var i = from; i < Math.Min(words.Count, from + Reach); i++)
        {
            if (words[i].IsContent)
                return words[i].Stem;
            if (!Between.Contains(words[i].Word))
                return null;
        }

        return null;
    }

    private static bool IsAlwaysDenied(Assertion source, string stem)
    {
        var count = source.Sequence.Count(word => word.Stem == stem);
        var denied = 0;
        foreach (var clause in source.Clauses)
        {
            for (var i = 0; i < clause.Words.Count; i++)
            {
                if (IsPlain(clause.Words[i]) && First(clause.Words, i + 1) == stem)
                    denied++;
            }
        }

        return denied > 0 && denied == count;
    }
}
