using System.Collections.Frozen;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Words and phrases that a claim may only use where its quotes have one of a class; of a pattern that ends with * only the beginning counts.
/// </summary>
/// <param name="Name">What they tell.</param>
/// <param name="Said">The words that need a licence.</param>
/// <param name="Licence">The words of the quotes that give it, besides <paramref name="Said"/>.</param>
internal sealed record WordClass(string Name, FrozenSet<string> Said, FrozenSet<string> Licence)
{
    /// <summary>Makes a class.</summary>
    /// <param name="name">What they tell.</param>
    /// <param name="said">Words and phrases, parted by commas.</param>
    /// <param name="licence">Words and phrases, parted by commas.</param>
    public static WordClass Of(string name, string said, string licence) => new(name, Split(said), Split(licence));

    /// <summary>The word of the claim for which no quote gives a licence, or null.</summary>
    public string? Unlicensed(ComparedFacts facts) =>
        Said.FirstOrDefault(word => IsSaid(word, facts)) is { } word && facts.KnownPhrases.FirstOf(Said) is null
            && facts.KnownPhrases.FirstOf(Licence) is null ? word : null;

    /// <summary>"Not all" reaches no farther than "some"; "only about half" measures and excludes nothing.</summary>
    private static bool IsSaid(string word, ComparedFacts facts) => facts.Phrases.Has(word) && !facts.Phrases.Has($"not {word}")
        && !(word == "only" && facts.Said.Sequence.SkipWhile(other => other.Word != word).Skip(1).FirstOrDefault() is { Word: { } next } and var behind
            && (behind.Number is not null || MeasuredByOnly.Contains(next)))
        && !Measuring.Any(phrase => phrase.Split(' ').Contains(word) && facts.Phrases.Has(phrase))
        && !facts.Said.Sequence.Any(other => other.Word == word && other.IsName);

    // They measure a time, or count, and reach no farther.
    private static readonly string[] Measuring =
        ["in all", "all day", "all year", "all night", "all week", "all round", "all but", "every year", "every month", "every week", "every day", "every hour",
            "every two",
            "every three",
            "every four", "every five", "every other", "every second", "the first half", "the first two", "the first three", "the first four",
            "the first five"];

    private static readonly FrozenSet<string> MeasuredByOnly = FrozenSet.ToFrozenSet(["a", "about", "half", "partly", "just", "some", "few", "slightly",
        "good", "if", "once", "when", "after", "then", "until", "looks", "in", "around", "recently"]);

    private static FrozenSet<string> Split(string words) =>
        words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
