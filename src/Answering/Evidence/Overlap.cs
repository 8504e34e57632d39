using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>How much two sentences say in the same words.</summary>
internal static class Overlap
{
    /// <summary>From here on a sentence repeats another.</summary>
    private const double Repetition = 0.6;

    /// <summary>Shared stems over all stems (Jaccard), 0 to 1.</summary>
    public static double Of(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        var all = left.Count + right.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    public static bool IsRepetition(string left, string right) => Of(Stems(left), Stems(right)) >= Repetition;

    public static HashSet<string> Stems(string text) => [.. TermAnalyzer.English.Terms(text)];
}
