using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// A question of how many: to the reader one number is as good as another, but a sentence without the things that shall be counted mostly counts
/// something else. People are counted under many names.
/// </summary>
internal sealed partial class Counting
{
    /// <summary>Words that begin so alike mean the same in another spelling or form: kilometres, kilometers; tons, tonnes.</summary>
    private const int AlikeLetters = 3;

    private const int MostWords = 4;

    private static readonly FrozenSet<string> Persons = FrozenSet.ToFrozenSet(
        ("people person man woman men women child children boy girl adult resident inhabitant citizen worker employee student pupil passenger soldier troop " +
         "victim member patient fan visitor voter player crew staff refugee migrant prisoner guest customer user participant teacher dead " +
         "life lives soul human killed injured").Split(' ').Select(word => TermAnalyzer.English.Analyze(word)[0].Stem));

    private readonly string _things;
    private readonly bool _arePersons;

    private Counting(string things)
    {
        _things = things;
        _arePersons = Persons.Contains(things);
    }

    /// <summary>What shall be counted, or null when nothing shall or it cannot be told.</summary>
    public static Counting? AskedFor(string question)
    {
        if (HowMany().Match(question) is not { Success: true } match)
            return null;
        string? last = null;
        foreach (var term in TermAnalyzer.English.Analyze(match.Groups["things"].Value).Take(MostWords))
        {
            if (term.IsStopWord)
                break;
            last = term.Stem;
            if (term.Word.EndsWith('s') || Persons.Contains(term.Stem))
                break;
        }

        return last is null ? null : new Counting(last);
    }

    /// <summary>Whether neither a sentence nor its title, nor a question that it answers, has them.</summary>
    public bool Misses(SentenceWords words) =>
        !words.Own.Any(stem => AreAlike(stem) || (_arePersons && Persons.Contains(stem))) && !words.Titled.Any(AreAlike) && !(words.IsBehindQuestion && words.Before.Any(AreAlike));

    private bool AreAlike(string stem) => stem == _things || (
        stem.Length >= AlikeLetters && _things.Length >= AlikeLetters
        && (stem.StartsWith(_things, StringComparison.Ordinal) || _things.StartsWith(stem, StringComparison.Ordinal)
            || (stem.Length > 2 * AlikeLetters && _things.Length > 2 * AlikeLetters && stem.AsSpan(0, 2 * AlikeLetters).SequenceEqual(_things.AsSpan(0, 2 * AlikeLetters)))));

    [GeneratedRegex(@"\bhow many (?<things>[^?.,;]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HowMany();
}
