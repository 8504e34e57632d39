using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Names: each must stand in a quote or title, in full, shortened, as initials, or as the adjective of a place. A name that only the question has is somebody
/// else's.
/// </summary>
internal static class NameFacts
{
    /// <summary>"Poland" and "Polish" begin alike for so many letters.</summary>
    private const int SharedBeginning = 4;

    private const int LongestInitials = 6;

    private static readonly FrozenDictionary<string, string> OtherForms = Pairs(
        "us america|us american|usa america|america us|american us|uk britain|uk british|britain uk|british uk|france french|french france|netherlands " +
        "dutch|dutch netherlands|" +
        "english england|england english|spanish spain|spain spanish|welsh wales|wales welsh|polish poland|poland polish|danish denmark|denmark " +
        "danish|swiss switzerland|" +
        "switzerland swiss|greek greece|greece greek|turkish turkey|turkey turkish|irish ireland|ireland irish|scottish scotland|scotland " +
        "scottish|swedish sweden|finnish finland");

    // A sentence may call people and things by these without naming anybody.
    private static readonly FrozenSet<string> NoNames = FrozenSet.ToFrozenSet(
        [.. "yes no not president internet web tv i".Split(' '), .. PersonalTitles.Names, .. Months.Names]);

    private static readonly string[] DaysInOtherWords =
        ["daily", "every day", "weekend*", "weekday*", .. Weekdays.ShortNames, "to friday", "to saturday", "to sunday", "to thursday"];

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        var asked = Assertion.Of(facts.Claim.Question ?? string.Empty).Names;
        var words = facts.Said.Sequence.ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isName = word.IsName || (i == 0 && !word.IsStopWord && asked.Contains(word.Word));
            if (isName && word.Number is null && !NoNames.Contains(word.Word) && !IsKnown(word, facts))
                return $"no quote has the name '{word.Word}'";
        }

        return null;
    }

    /// <summary>Whether quotes or titles have a name, in whatever form.</summary>
    public static bool IsKnown(AssertedWord name, ComparedFacts facts) =>
        (Weekdays.Names.Contains(name.Word.TrimEnd('s')) && facts.KnownPhrases.FirstOf(DaysInOtherWords) is not null) ||
        facts.Known.Words.Contains(name.Word)
        || facts.Known.Stems.Contains(name.Stem)
        || FramingWords.IsLight(name.Word)
        || (OtherForms.TryGetValue(name.Word, out var other) && facts.Known.Words.Contains(other))
        || (name.Word.Length >= SharedBeginning && facts.Known.Names.Any(known => BeginAlike(known, name.Word)))
        || IsInitials(name.Word, facts.Known.Sequence)
        || (name.Word.Length >= SharedBeginning && facts.KnownWithoutBlanks.Contains(name.Word, StringComparison.Ordinal))
        || facts.Known.Names.Any(known => known.Length is > 1 and <= LongestInitials && known.Contains(name.Word[0], StringComparison.Ordinal)
            && IsInitials(known, facts.Said.Sequence));

    private static bool BeginAlike(string one, string two) =>
        one.Length >= SharedBeginning && one.AsSpan(0, SharedBeginning).SequenceEqual(two.AsSpan(0, SharedBeginning)) && Math.Abs(one.Length - two.Length) <= 3
        && (one.EndsWith('n') || two.EndsWith('n') || one.EndsWith("sh", StringComparison.Ordinal) || two.EndsWith("sh", StringComparison.Ordinal)
            || one.EndsWith("ese", StringComparison.Ordinal) || two.EndsWith("ese", StringComparison.Ordinal) || one.EndsWith('s') || two.EndsWith('s'));

    /// <summary>"GSA" for "General Services Administration", small words counted or not.</summary>
    private static bool IsInitials(string letters, IEnumerable<AssertedWord> words)
    {
        if (letters.Length is < 2 or > LongestInitials)
            return false;
        var all = words.ToList();
        return string.Concat(all.Select(word => word.Word[0])).Contains(letters, StringComparison.Ordinal)
            || string.Concat(all.Where(word => !word.IsStopWord).Select(word => word.Word[0])).Contains(letters, StringComparison.Ordinal);
    }

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs.Split('|').Select(pair => pair.Split(' '))
        .DistinctBy(pair => pair[0]).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
