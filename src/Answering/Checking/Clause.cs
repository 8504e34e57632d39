using System.Buffers;
using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// A clause: the words between two commas, dashes, brackets or conjunctions. What it denies, or holds possible only, is what stands behind the
/// word that does so, and what goes on behind a mere comma or "and".
/// </summary>
internal sealed class Clause
{
    private static readonly SearchValues<char> Contrasts = SearchValues.Create(";:()–—!?|\n");

    private static readonly FrozenSet<string> Continuing = FrozenSet.ToFrozenSet(["and", "which", "who"]);

    private static readonly FrozenSet<string> Contrasting = FrozenSet.ToFrozenSet(
        ["but", "while", "whereas", "although", "though", "because", "so", "yet", "then", "now"]);

    private static readonly FrozenSet<string> Denials = FrozenSet.ToFrozenSet(
    [
        .. DenyingWords.Plain, "unable", "fail", "failed", "refuse", "refused", "deny", "denied", "denies", "decline", "declined", "reject",
        "rejected", "lack", "lacks", "lacked",
    ]);

    private static readonly FrozenSet<string> Hedges = FrozenSet.ToFrozenSet([.. HedgingWords.All, "if"]);

    // What is told of the future, or with an "if", is not told as done; it may stand for a "would" in somebody's words.
    private static readonly FrozenSet<string> Futures = FrozenSet.ToFrozenSet(["will", "shall", "can", "must"]);

    /// <summary>Makes a clause.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="continued">The clause that it goes on with, or null.</param>
    public Clause(IReadOnlyList<AssertedWord> words, Clause? continued)
    {
        Words = words;
        DenialCount = words.Count(word => Denials.Contains(word.Word));
        Denies = DenialCount > 0 || continued is { Denies: true };
        Denied = Behind(Denials, continued is { Denies: true });
        IsHedged = words.Any(word => Hedges.Contains(word.Word) || Futures.Contains(word.Word)) || continued is { IsHedged: true };
        Hedged = Behind(Hedges, continued is { Hedged.Count: > 0 });
    }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<AssertedWord> Words { get; }

    /// <summary>How many of its words deny.</summary>
    public int DenialCount { get; }

    /// <summary>Whether it, or what it goes on with, denies.</summary>
    public bool Denies { get; }

    /// <summary>Stems of what is denied.</summary>
    public IReadOnlyList<string> Denied { get; }

    /// <summary>Stems of what is held possible, wanted or foretold by somebody.</summary>
    public IReadOnlyList<string> Hedged { get; }

    /// <summary>Whether any of it is told as less than a fact.</summary>
    public bool IsHedged { get; }

    /// <summary>Whether a clause ends before a word.</summary>
    /// <param name="gap">What stands between the word and the one before.</param>
    /// <param name="word">The word in lower case.</param>
    public static bool IsBorder(ReadOnlySpan<char> gap, string word) =>
        gap.Contains(',') || IsContrast(gap, word) || Continuing.Contains(word);

    /// <summary>Whether what was denied before is no longer denied from a word on: "he denied this, and left", but not "…, and that he left".</summary>
    /// <param name="gap">What stands between the word and the one before.</param>
    /// <param name="word">The word in lower case.</param>
    /// <param name="next">The word behind it, or nothing.</param>
    public static bool IsContrast(ReadOnlySpan<char> gap, string word, string next) =>
        (word == "and" && gap.Contains(',') && next != "that") || IsContrast(gap, word);

    /// <summary>Whether a word denies and says nothing else.</summary>
    public static bool IsDenial(string word) => DenyingWords.Plain.Contains(word);

    private static bool IsContrast(ReadOnlySpan<char> gap, string word) =>
        gap.ContainsAny(Contrasts) || gap.Contains(" - ", StringComparison.Ordinal) || gap.Contains(". ", StringComparison.Ordinal)
        || Contrasting.Contains(word);

    private List<string> Behind(FrozenSet<string> opening, bool isOpen)
    {
        var first = isOpen ? -1 : Words.ToList().FindIndex(word => opening.Contains(word.Word));
        return first < 0 && !isOpen ? [] : [.. Words.Skip(first + 1).Where(word => word.IsContent).Select(word => word.Stem)];
    }
}
