using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Adds up the scores of several searches as shares of the first one's best. The words of two searches add up as BM25 does, so a weighted
/// second search is a search with weighted words.
/// </summary>
internal sealed class FusedScores
{
    private readonly Dictionary<(string Key, TextSpan Span), RankedPassage> _found = [];
    private readonly float _bestScore;
    private readonly float _bestLexical;

    /// <param name="first">What the search that counts fully found.</param>
    public FusedScores(IReadOnlyList<RankedPassage> first)
    {
        _bestScore = Math.Max(first.Select(found => found.Score).DefaultIfEmpty().Max(), float.Epsilon);
        _bestLexical = first.Select(found => found.Lexical).DefaultIfEmpty().Max();
        foreach (var found in first)
            _found[Id(found.Passage)] = found with { Score = found.Score / _bestScore };
    }

    /// <summary>Adds a further search.</summary>
    public void Add(IReadOnlyList<RankedPassage> further, float weight)
    {
        // A question without one known word has no scale of its own; then the further search gives it.
        var scale = _bestLexical > 0 ? _bestLexical : Math.Max(further.Select(found => found.Lexical).DefaultIfEmpty().Max(), float.Epsilon);
        foreach (var found in further)
            Add(found.Passage, weight * found.Lexical / scale);
    }

    /// <summary>Adds a share of the best score to one passage.</summary>
    public void AddBonus(Passage passage, float share) => Add(passage, share);

    /// <summary>The best passages, best first. What the first search did not find keeps no score of its own but the sum.</summary>
    public IReadOnlyList<RankedPassage> Best(int count) => [.. _found.Values.OrderByDescending(found => found.Score).Take(count)];

    private void Add(Passage passage, float score)
    {
        var id = Id(passage);
        var known = _found.GetValueOrDefault(id) ?? new RankedPassage(passage, 0f);
        _found[id] = known with { Score = known.Score + score };
    }

    private static (string Key, TextSpan Span) Id(Passage passage) => (passage.Article.Key, passage.Span);
}
