using ArticleBot.Answering.Evidence;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Composing.Prompting;

/// <summary>Which of the numbered passages were found for each side of a comparison, or as the newer and the older state of a change.</summary>
internal static class FoundPairs
{
    /// <summary>Numbers such as <c>[1][2] | [3]</c>; empty where nothing was found by sides.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="passages">The passages as they are numbered.</param>
    public static string Of(Findings findings, IReadOnlyList<Passage> passages) => findings.Changes.Count > 0
        ? string.Join(" | ", findings.Changes.Select(change => Numbers([change.Now.Passage, change.Before.Passage], passages))
            .Where(numbers => numbers.Length > 0))
        : string.Join(" | ", findings.Parts.Select(part => Numbers(part.PassagesRead, passages)).Where(numbers => numbers.Length > 0));

    private static string Numbers(IEnumerable<Passage> found, IReadOnlyList<Passage> passages)
    {
        var all = passages.ToList();
        return string.Concat(found.Select(passage =>
            all.FindIndex(numbered => numbered.Article.Key == passage.Article.Key && numbered.Span == passage.Span) + 1)
            .Where(number => number > 0).Distinct().Select(number => $"[{number}]"));
    }
}
