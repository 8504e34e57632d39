using ArticleBot.Answering.Evidence;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Composing.Prompting;

/// <summary>
/// Chooses what of the findings a language model reads: the passages that were found first, as many as fit, those of one article together and in the
/// order in which they stand there.
/// </summary>
internal static class PromptPassages
{
    /// <summary>A passage that was found so much behind the best one, in log-odds, is about something else, unless it was read anyway.</summary>
    private const float Margin = 5f;

    /// <summary>Chooses.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="most">How many passages at most.</param>
    /// <param name="tokens">How many tokens all of them may take together, headings included; the first is taken in any case.</param>
    /// <returns>In the order in which they are numbered. The article of the best passage comes first.</returns>
    public static IReadOnlyList<Passage> Of(Findings findings, int most, int tokens)
    {
        var chosen = new List<Passage>();
        foreach (var passage in Candidates(findings).DistinctBy(passage => (passage.Article.Key, passage.Version, passage.Span)))
        {
            tokens -= Tokens.Count(PassageListing.Write(most, passage));
            if (chosen.Count == most || (tokens < 0 && chosen.Count > 0))
                break;
            chosen.Add(passage);
        }

        // Grouping keeps the order of the keys' first appearance.
        return [.. chosen.GroupBy(passage => passage.Article.Key).SelectMany(article => article.OrderBy(passage => passage.Span.Start))];
    }

    /// <summary>What a comparison or a change rests on goes before what was found for the whole question.</summary>
    private static IEnumerable<Passage> Candidates(Findings findings)
    {
        var changes = findings.Changes.SelectMany(change => (Passage[])[change.Now.Passage, change.Before.Passage]);
        var parts = findings.Parts.SelectMany(part => Near(part).Take(Math.Max(1, part.ReadCount)));
        return [.. changes, .. parts, .. Near(findings)];
    }

    private static IEnumerable<Passage> Near(Findings findings)
    {
        var best = findings.Passages.Select(found => found.Score).DefaultIfEmpty().Max();
        return findings.Passages.Where((found, index) => index < findings.ReadCount || IsNear(found, best)).Select(found => found.Passage);
    }

    private static bool IsNear(RankedPassage found, float best) => found.Score >= best - Margin;
}
