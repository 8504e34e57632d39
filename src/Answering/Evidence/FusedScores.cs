using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Joins the ranked passages of a question with weighted searches for further words. BM25 adds up over words, so a weighted second search is a
/// search with weighted words; the sum, as a share of its best, then counts beside the ranker's log-odds.
/// </summary>
internal sealed class FusedScores
{
    /// <summary>The log-odds between the best passage by words and one without any.</summary>
    private const float LogOddsOfWords = 16f;

    private readonly Dictionary<(string Key, TextSpan Span), (RankedPassage Found, float Lexical)> _found = [];
    private readonly float _leastScore;

    /// <param name="ranked">What the question itself found.</param>
    public FusedScores(IReadOnlyList<RankedPassage> ranked)
    {
        _leastScore = ranked.Select(found => found.Score).DefaultIfEmpty().Min();
        foreach (var found in ranked)
            _found[Id(found.Passage)] = (found, found.Lexical);
    }

    /// <summary>Adds a further search.</summary>
    public void Add(IReadOnlyList<RankedPassage> further, float weight)
    {
        foreach (var found in further)
        {
            var known = Known(found.Passage);
            _found[Id(found.Passage)] = known with { Lexical = known.Lexical + (weight * found.Lexical) };
        }
    }

    /// <summary>Adds log-odds to one passage.</summary>
    public void Add(Passage passage, float logOdds)
    {
        var known = Known(passage);
        _found[Id(passage)] = known with { Found = known.Found with { Score = known.Found.Score + logOdds } };
    }

    /// <summary>The best passages, best first.</summary>
    public IReadOnlyList<RankedPassage> Best(int count)
    {
        var best = Math.Max(_found.Values.Select(entry => entry.Lexical).DefaultIfEmpty().Max(), float.Epsilon);
        return
        [
            .. _found.Values
                .Select(entry => entry.Found with { Score = entry.Found.Score + (LogOddsOfWords * entry.Lexical / best) })
                .OrderByDescending(found => found.Score)
                .Take(count),
        ];
    }

    /// <summary>What the question itself did not find counts as its last.</summary>
    private (RankedPassage Found, float Lexical) Known(Passage passage) =>
        _found.TryGetValue(Id(passage), out var known) ? known : (new RankedPassage(passage, _leastScore), 0f);

    private static (string Key, TextSpan Span) Id(Passage passage) => (passage.Article.Key, passage.Span);
}
