using System.Collections.Frozen;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// What the quotes hold possible, plan, expect or report of somebody must not be told as a fact: the word that they have right behind such a word needs one
/// in the claim.
/// </summary>
internal static class ModalityFacts
{
    /// <summary>How far behind the word that makes it less than a fact it may stand.</summary>
    private const int Reach = 4;

    /// <summary>In other words the claim may say it in another way that no list knows.</summary>
    private const double MadeOfTheirWords = 0.6;

    // "Postponement" and "heating" name what may be done and do not tell that it is.
    private static readonly string[] Naming = ["ing", "tion", "sion", "ment", "ance", "ence", "al", "ee", "er"];

    private static readonly FrozenSet<string> Hedges = FrozenSet.ToFrozenSet(
    [
        .. HedgingWords.All,
        .. ("expects expect plans plan proposes propose hope suspected suspects suspect " +
        "seems seem seemed appears appear appeared intends intended intend aims aim aimed considering " +
        "considers consider considered try tries tried trying attempt " +
        "attempts attempted promised promises promise offered hoping planning expecting thought believed believes believe suggests suggest suggested " +
        "estimated estimates predicts predict predicted rumoured rumored " +
        "scheduled due set will shall accused charged claimed claims claim tentatively potentially presumably apparently").Split(' '),
    ]);

    // Whoever says one of these does not tell a plain fact either, or tells what is not done yet.
    private static readonly FrozenSet<string> Reserved = Set(
        "option forbidden banned required requires calls designed considered can said says say according told tell could potential possible possibility " +
        "chance risk future next sometimes often usually tend tends plan planning proposal goal purpose idea view think thinks opinion allegation " +
        "suspicion prediction forecast estimate expectation intention hope must ought need needs going yet until unless whether not about prone suspect " +
        "liable up recommended recommend advise advised advice used use to warned warns danger eligible entitled allowed permitted able reckons reckon " +
        "argued argues");

    private static readonly FrozenSet<string> Between = Set("be been being have has had to also not the a an that eventually soon only then still even " +
        "it they he she there");

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        if (facts.Share < MadeOfTheirWords)
            return null;
        var isReserved = facts.Said.Sequence.Any(word => !word.IsName && (Hedges.Contains(word.Word) || Reserved.Contains(word.Word)));
        if (isReserved)
            return null;
        foreach (var word in facts.Said.Sequence.Where(word => word is { IsContent: true, IsName: false } && !FramingWords.IsLight(word.Word)
            && !Array.Exists(Naming, ending => word.Word.EndsWith(ending, StringComparison.Ordinal))))
        {
            var holders = facts.NearestClauses.Where(clause => clause.Words.Any(other => other.Stem == word.Stem)).ToList();
            if (holders.Count > 0 && holders.TrueForAll(clause => IsBehindHedge(clause, word.Stem)))
                return $"its quotes do not tell '{word.Word}' as a fact";
        }

        return null;
    }

    private static bool IsBehindHedge(Clause clause, string stem)
    {
        var isFound = false;
        for (var i = 0; i < clause.Words.Count; i++)
        {
            if (!Hedges.Contains(clause.Words[i].Word))
                continue;
            for (var j = i + 1; j < Math.Min(clause.Words.Count, i + 1 + Reach); j++)
            {
                isFound |= clause.Words[j].Stem == stem;
                if (clause.Words[j].Stem == stem || (!Between.Contains(clause.Words[j].Word) && !clause.Words[j].Word.EndsWith("ly", StringComparison.Ordinal)))
                    break;
            }
        }

        return isFound;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
