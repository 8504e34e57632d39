using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Checking;

/// <summary>A side in a vote.</summary>
[Flags]
internal enum VoteSide
{
    /// <summary>No vote is told of.</summary>
    None = 0,

    /// <summary>In favour.</summary>
    For = 1,

    /// <summary>Opposed.</summary>
    Against = 2,

    /// <summary>Present without a vote for or against.</summary>
    Abstained = 4,
}

/// <summary>Which sides of a vote a text tells of: "Salter and Reeve voted for the motion", "Against: Salter", "Mossop abstained".</summary>
internal static partial class VoteSides
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const VoteSide All = VoteSide.For | VoteSide.Against | VoteSide.Abstained;

    /// <summary>The sides that a text tells of.</summary>
    /// <param name="text">A sentence, or a label with its colon.</param>
    public static VoteSide In(string text) =>
        (For().IsMatch(text) ? VoteSide.For : VoteSide.None)
        | (Against().IsMatch(text) ? VoteSide.Against : VoteSide.None)
        | (Abstained().IsMatch(text) ? VoteSide.Abstained : VoteSide.None)
        | (Unanimous().IsMatch(text) ? VoteSide.For : VoteSide.None);

    /// <summary>The sides that a question asks for; those of who did not vote against are the others. None where it asks for no vote, or for all.</summary>
    /// <param name="question">The question.</param>
    public static VoteSide AskedIn(string question)
    {
        if (Denied().IsMatch(question))
            return All & ~(AskedFor().IsMatch(question) ? VoteSide.For : VoteSide.Against);
        var asked = (AskedFor().IsMatch(question) ? VoteSide.For : VoteSide.None)
            | (AskedAgainst().IsMatch(question) ? VoteSide.Against : VoteSide.None)
            | (Abstained().IsMatch(question) ? VoteSide.Abstained : VoteSide.None);
        return asked == All ? VoteSide.None : asked;
    }

    /// <summary>Whether a question or sentence speaks of a vote; who was against something need not have voted.</summary>
    public static bool IsOfVote(string text) => Vote().IsMatch(text);

    [GeneratedRegex(@"\b(vot(e|es|ed|ing)|abstain(s|ed|ing)?)\b", Options)]
    private static partial Regex Vote();

    [GeneratedRegex(@"\bvot(e|es|ed|ing)( \w+)? (for|in favou?r)\b|\bin favou?r\b|"
        + @"\b(supported|backed) by\b|^\W*(those )?(for|ayes?|yes|in favou?r)\b[^.:]{0,12}:", Options)]
    private static partial Regex For();

    [GeneratedRegex(@"\bvot(e|es|ed|ing)\b.*\bagainst\b|\b(were|was) against\b|\bopposed\b|^\W*(those )?(against|noes?|no|opposed)\b[^.:]{0,12}:", Options)]
    private static partial Regex Against();

    [GeneratedRegex(@"\babstain(s|ed|ing)?\b|\babstentions?\b|\b(did not|didn['’]t) vote\b(?! (for|against|in favou?r))", Options)]
    private static partial Regex Abstained();

    [GeneratedRegex(@"\bunanimous(ly)?\b", Options)]
    private static partial Regex Unanimous();

    // What somebody voted for is no side.
    [GeneratedRegex(@"\b(voted|did\b.*\bvote)( \w+)? (for|in favou?r)\b(?=.*\w)|^who (was|were) (for|in favou?r of)\b", Options)]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"\b(voted|did\b.*\bvote)( \w+)? against\b|^who ((was|were) (against|opposed to)|opposed)\b", Options)]
    private static partial Regex AskedAgainst();

    [GeneratedRegex(@"\b(not|never|n['’]t) vote(d)? (for|against|in favou?r)\b", Options)]
    private static partial Regex Denied();
}
