using System.Collections.Frozen;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// A word that neither quotes, titles nor question have must be an ordinary one: a form, a compound or a derivation of words that texts commonly use. A name, a
/// made-up word, or one whose letters were changed or parted on somebody's order came from elsewhere.
/// </summary>
internal static class OddWordFacts
{
    /// <summary>The least length of each part of a compound.</summary>
    private const int LeastPart = 3;

    private static readonly Lazy<FrozenSet<string>> Ordinary = new(() => StaticEmbedder.BuiltIn.Table.Stems.ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenSet<string> Letters = FrozenSet.ToFrozenSet(["a", "i", "s", "t", "d", "m", "o"]);

    private static readonly string[] Prefixes = ["un", "re", "in", "im", "non", "mis", "dis", "over", "under", "pre", "out", "up", "mid", "sub", "co"];

    private static readonly string[] Suffixes =
        ["er", "est", "ier", "iest", "ist", "ists", "y", "ty", "ly", "ness", "ful", "less", "like", "wise", "ward", "wards", "ish", "able", "ally"];

    // What is written against digits.
    private static readonly FrozenSet<string> BehindDigits = FrozenSet.ToFrozenSet(
        ["th", "st", "nd", "rd", "s", "am", "pm", "a", "b", "c", "k", "m", "h", "x", "d"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        var asked = Assertion.Of(facts.Claim.Question ?? string.Empty);
        foreach (var word in facts.Said.Sequence.Where(word => !word.IsStopWord))
        {
            if (!NameFacts.IsKnown(word, facts) && !asked.Words.Contains(word.Word) && !asked.Stems.Contains(word.Stem) && !IsOrdinary(word))
                return $"no quote has the word '{word.Word}'";
        }

        return null;
    }

    private static bool IsOrdinary(AssertedWord word) => word.Word switch
    {
        [var letter] => char.IsAsciiDigit(letter) || Letters.Contains(word.Word),
        [var first, ..] when char.IsAsciiDigit(first) => word.Word.AsSpan().TrimStart("0123456789") is var behind
            && (behind.Length == 0 || BehindDigits.Contains(behind.ToString()) || Quantity.UnitNamed(behind.ToString()) is not null),
        var text => Ordinary.Value.Contains(word.Stem) || Has(text) || Quantity.UnitNamed(text) is not null || IsDerived(text) || IsCompound(text),
    };

    private static bool IsDerived(string word) =>
        Array.Exists(Prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + LeastPart
            && Has(word[prefix.Length..]))
        || Array.Exists(Suffixes, suffix => word.EndsWith(suffix, StringComparison.Ordinal) && word.Length > suffix.Length + LeastPart
            && (Has(word[..^suffix.Length]) || Has(word[..^suffix.Length] + "e") || Has(word[..^suffix.Length] + "y")));

    private static bool IsCompound(string word) =>
        Enumerable.Range(LeastPart, Math.Max(0, word.Length - (2 * LeastPart) + 1)).Any(end => Has(word[..end]) && Has(word[end..]));

    private static bool Has(string word) => TermAnalyzer.English.Analyze(word) is [{ } only] && (only.IsStopWord || Ordinary.Value.Contains(only.Stem));
}
