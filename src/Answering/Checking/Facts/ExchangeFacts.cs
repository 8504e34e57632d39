using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Two parts that changed places: who did it and to whom, the numbers of two things, two years. Where the claim follows a quote word by word only after
/// two of its parts are exchanged, it tells of the one what the quote tells of the other.
/// </summary>
/// <remarks>
/// Parts that stand side by side or in one list may change places, and so may parts around a word that is turned round itself: another
/// voice, an opposite, "from" for "to".
/// </remarks>
internal static class ExchangeFacts
{
    /// <summary>Of the claim's words the quote must have so many: in other words the order tells nothing.</summary>
    private const double LeastKnown = 0.8;

    private const int LongestPart = 3;

    /// <summary>Longer ones are not compared: pairs of parts grow with the square.</summary>
    private const int MostWords = 30;

    /// <summary>So much more may the quote say around and between the parts.</summary>
    private const int MostSkipped = 4;

    /// <summary>In so many words one may stand elsewhere.</summary>
    private const int WordsForOneAside = 12;

    private const int MostQuoteWords = 160;

    // They tell which part plays which role.
    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(
        ("by from to into onto before after than because if unless until since against for with without under over above below behind not no while although " +
        "though despite when where about instead unlike whereas except").Split(' '));

    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(["and", "or", "nor", "both"]);

    // Where a quote has one of them that the claim does not have, its parts play their roles in another way.
    private static readonly FrozenSet<string> Turning = FrozenSet.ToFrozenSet(
        ["by", "when", "because", "if", "after", "before", "from", "to", "than", "while", "whereas", "not", "except"]);

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        var said = Telling(facts.Said);
        if (said.Count is < 3 or > MostWords)
            return null;
        foreach (var sentence in facts.Sentences.SelectMany(sentences => sentences))
        {
            var quote = Telling(sentence);
            if (quote.Count <= MostQuoteWords && Exchanged(said, quote, facts) is var (one, other))
                return $"its quotes have '{one}' and '{other}' in each other's place";
        }

        return null;
    }

    private static (string One, string Other)? Exchanged(List<AssertedWord> all, List<AssertedWord> quote, ComparedFacts facts)
    {
        var told = quote.ConvertAll(Key);
        var stems = told.ToHashSet(StringComparer.Ordinal);
        var said = all.FindAll(word => stems.Contains(Key(word)));
        if (said.Count < LeastKnown * all.Count || all.Exists(word => Roles.Contains(word.Word) && !stems.Contains(Key(word)))
            || WordAlignment.Length(said.ConvertAll(Key), told) > said.Count - 2 || Opposites.AreIn(facts.Said, facts.Known)
            || all.Count(IsBy) > quote.Count(IsBy))
            return null;
        foreach (var (first, second) in Parts(said))
        {
            if (Follows(said, .., first, second, quote, said.Count)
                || (AreAlike(said[first], said[second], facts) && IsOneClause(facts.Said, said[first.Start..second.End])
                    && Follows(said, first.Start..second.End, first, second, quote, MostSkipped)))
                return (Words(said, first), Words(said, second));
        }

        return null;
    }

    /// <summary>Whether some of the claim's words follow the quote's once two of their parts are exchanged, and not as they are.</summary>
    private static bool Follows(List<AssertedWord> said, Range all, Range first, Range second, List<AssertedWord> quote, int mostSkipped)
    {
        var told = quote.ConvertAll(Key);
        var (from, to) = (all.Start.Value, all.End.GetOffset(said.Count));
        List<AssertedWord> parts = [.. said[from..first.Start], .. said[second], .. said[first.End..second.Start], .. said[first], .. said[second.End..to]];
        var exchanged = parts.ConvertAll(Key);
        return WordAlignment.Places(exchanged, told) is var places && WordAlignment.Length(said[from..to].ConvertAll(Key), told) <= places.Count - 2
            && places.Count >= exchanged.Count - (exchanged.Count / WordsForOneAside)
            && places[^1] - places[0] < exchanged.Count + mostSkipped && !IsTurned(quote, places);
    }

    /// <summary>Numbers change places with numbers, years with years, names with names.</summary>
    private static bool AreAlike(List<AssertedWord> one, List<AssertedWord> other, ComparedFacts facts) =>
        one.Exists(word => word.Number is not null || IsName(word, facts))
        && one.Exists(word => word.Number is not null) == other.Exists(word => word.Number is not null)
        && one.Exists(word => word.Number is { Length: 4 }) == other.Exists(word => word.Number is { Length: 4 })
        && one.Exists(word => IsName(word, facts)) == other.Exists(word => IsName(word, facts));

    private static bool IsName(AssertedWord word, ComparedFacts facts) => word.IsName || facts.Known.Names.Contains(word.Word);

    private static bool IsOneClause(Assertion text, List<AssertedWord> words) =>
        text.Clauses.Any(clause => words.TrueForAll(word => clause.Words.Contains(word)));

    private static bool IsTurned(List<AssertedWord> quote, List<int> places) =>
        Enumerable.Range(places[0], places[^1] - places[0]).Except(places).Any(place => Turning.Contains(quote[place].Word));

    /// <summary>Pairs of parts with something between that is more than the joint of a list.</summary>
    private static IEnumerable<(Range First, Range Second)> Parts(List<AssertedWord> said)
    {
        for (var first = 0; first < said.Count; first++)
        {
            for (var length = 1; length <= LongestPart && IsPart(said, first, length); length++)
            {
                for (var second = first + length + 1; second < said.Count; second++)
                {
                    var between = said[(first + length)..second];
                    if (!IsApart(between) && !(AreNumbers(said[first..(first + length)]) && between.Exists(word => !IsFrame(word))))
                        continue;
                    for (var other = 1; other <= LongestPart && IsPart(said, second, other); other++)
                    {
                        if (IsDay(said[second]) != IsDay(said[first]))
                            continue;
                        yield return (first..(first + length), second..(second + other));
                    }
                }
            }
        }
    }

    private static bool IsPart(List<AssertedWord> said, int first, int length) =>
        first + length <= said.Count && !IsFrame(said[first]) && !IsFrame(said[first + length - 1]);

    private static bool IsApart(List<AssertedWord> between) => between.Exists(word => Roles.Contains(word.Word) || word.Number is not null)
        || (between.Exists(word => !IsFrame(word)) && !between.Exists(word => Joining.Contains(word.Word)));

    /// <summary>What tells something: content, numbers, and the words that give each part its role.</summary>
    private static List<AssertedWord> Telling(Assertion text) =>
        [.. text.Sequence.Where(word => word.Number is not null || Joining.Contains(word.Word) || Roles.Contains(word.Word)
            || (word.IsContent && !FramingWords.IsLight(word.Word)))];

    private static bool AreNumbers(List<AssertedWord> part) => part.TrueForAll(word => word.Number is not null);

    /// <summary>"On Monday in Lunden" and "in Lunden on Monday" are the same.</summary>
    private static bool IsDay(AssertedWord word) => CalendarWords.Plain.Contains(word.Word);

    private static bool IsBy(AssertedWord word) => word.Word == "by";

    private static bool IsFrame(AssertedWord word) => Roles.Contains(word.Word) || Joining.Contains(word.Word);

    private static string Key(AssertedWord word) => word.Number ?? word.Stem;

    private static string Words(List<AssertedWord> said, Range part) => string.Join(' ', said[part].Select(word => word.Word));
}
