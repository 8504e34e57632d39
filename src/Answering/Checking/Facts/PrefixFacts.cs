using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// A word that became its opposite by a syllable in front of it: "agreed" for "disagreed", "known" for "unknown", "cancerous" for "noncancerous". The claim
/// may have the one where the quotes only have the other if one of them is denied besides.
/// </summary>
internal static class PrefixFacts
{
    /// <summary>"Agree" and "disagree"; shorter ones are other words: "less" and "unless", "to" and "into".</summary>
    private const int LeastLetters = 5;

    private static readonly string[] Prefixes = [.. DenyingWords.Prefixes, "non", "counter", "anti"];

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        foreach (var word in facts.Said.Sequence.Where(word => word.Number is null && !facts.Known.Words.Contains(word.Word)
            && !facts.Known.Stems.Contains(word.Stem)))
        {
            var opposite = facts.Known.Sequence.FirstOrDefault(known => AreOpposites(word, known) || AreOpposites(known, word)).Word;
            if (opposite is not null && !facts.Said.Stems.Contains(facts.Known.Sequence.First(known => known.Word == opposite).Stem)
                && !facts.Said.Words.Any(Clause.IsDenial) && !facts.Known.Words.Any(Clause.IsDenial))
                return $"its quotes say '{opposite}'";
        }

        return null;
    }

    private static bool AreOpposites(AssertedWord plain, AssertedWord prefixed) =>
        plain.Word.Length >= LeastLetters && Array.Exists(Prefixes, prefix =>
            prefixed.Word.StartsWith(prefix, StringComparison.Ordinal) && IsForm(prefixed, prefix, plain));

    private static bool IsForm(AssertedWord prefixed, string prefix, AssertedWord plain) =>
        prefixed.Word.AsSpan(prefix.Length).SequenceEqual(plain.Word)
        || (prefix.Length > 1 && plain.Stem.Length >= LeastLetters && prefixed.Stem == prefix + plain.Stem);
}
